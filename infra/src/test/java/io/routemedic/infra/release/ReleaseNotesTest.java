package io.routemedic.infra.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.routemedic.configuration.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReleaseNotesTest {

    private static final String CHANGELOG =
            """
            # Changelog

            ## 1.10.0 (2027-01-01)

            - Later.

            ## 1.1.0

            - New.

            ### Changed

            - Another.

            ## 1.0.0
            """;

    @Test
    void areTheVersionsOwnSection() {
        assertThat(ReleaseNotes.of(CHANGELOG, "1.1.0"))
                .isEqualTo("- New.\n\n### Changed\n\n- Another.\n");
        assertThat(ReleaseNotes.of(CHANGELOG, "1.10.0")).isEqualTo("- Later.\n");
    }

    @Test
    void areMissedWhereNothingIsSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ReleaseNotes.of(CHANGELOG, "1.0.0"))
                .withMessageContaining("## 1.0.0");
        assertThatIllegalStateException().isThrownBy(() -> ReleaseNotes.of(CHANGELOG, "1.1"));
    }

    @Test
    void areThereForThisVersion() throws IOException {
        Path home = Path.of(System.getProperty("routemedic.home", ".."));
        String changelog = Files.readString(home.resolve("CHANGELOG.md"));

        assertThat(ReleaseNotes.of(changelog, Version.current())).isNotBlank();
    }
}
