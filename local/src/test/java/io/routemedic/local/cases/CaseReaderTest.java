package io.routemedic.local.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {

    @TempDir private Path folder;

    @BeforeEach
    void hasAWorld() throws IOException {
        write("gateway.json", "{}");
    }

    @Test
    void readsRequestsWithTheirDefaults() throws IOException {
        write("requests.json", "[{\"method\":\"GET\",\"url\":\"https://api.example.com/v1\"}]");

        CaseRequest request = CaseReader.read(folder).requests().getFirst();

        assertThat(request.times()).isEqualTo(1);
        assertThat(request.at()).isEmpty();
        assertThat(request.headers()).isEmpty();
    }

    @Test
    void readsAllOfARequest() throws IOException {
        write(
                "requests.json",
                """
                [{"method":"GET","url":"https://api.example.com/v1","headers":{"x-api-key":"k"},
                  "sourceIp":"192.0.2.1","userAgent":"ua","at":"2026-11-05T10:00:00Z","times":4}]
                """);

        CaseRequest request = CaseReader.read(folder).requests().getFirst();

        assertThat(request.headers()).containsEntry("x-api-key", "k");
        assertThat(request.sourceIp()).isEqualTo("192.0.2.1");
        assertThat(request.at()).contains(Instant.parse("2026-11-05T10:00:00Z"));
        assertThat(request.times()).isEqualTo(4);
    }

    @Test
    void readsLinesAndLeavesOutEmptyOnes() throws IOException {
        write("lines.txt", "one\n\ntwo\n");

        assertThat(CaseReader.read(folder).lines()).containsExactly("one", "two");
    }

    @Test
    void wantsRequestsOrLines() {
        assertThatThrownBy(() -> CaseReader.read(folder))
                .isInstanceOf(UnusableCaseException.class)
                .hasMessageContaining("requests.json")
                .hasMessageContaining("lines.txt");
    }

    @Test
    void saysThatAFolderIsNoCase() {
        assertThatThrownBy(() -> CaseReader.read(folder.resolve("nothing")))
                .isInstanceOf(UnusableCaseException.class)
                .hasMessageContaining("gateway.json");
    }

    @Test
    void saysWhereJsonIsBroken() throws IOException {
        write("requests.json", "[\n{\"method\" \"GET\"}]");

        assertThatThrownBy(() -> CaseReader.read(folder))
                .isInstanceOf(UnusableCaseException.class)
                .hasMessageContaining("requests.json")
                .hasMessageContaining("line 2");
    }

    @Test
    void refusesAMisspelledField() throws IOException {
        write("requests.json", "[{\"method\":\"GET\",\"url\":\"https://a/b\",\"time\":2}]");

        assertThatThrownBy(() -> CaseReader.read(folder))
                .isInstanceOf(UnusableCaseException.class)
                .hasMessageContaining("`time`");
    }

    @Test
    void refusesATimeThatIsNone() throws IOException {
        write("requests.json", "[{\"method\":\"GET\",\"url\":\"https://a/b\",\"at\":\"now\"}]");

        assertThatThrownBy(() -> CaseReader.read(folder))
                .isInstanceOf(UnusableCaseException.class)
                .hasMessageContaining("2026-11-05T10:00:00Z");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
