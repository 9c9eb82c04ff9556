package io.routemedic.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every secret in {@code secrets.txt} is hidden, and all of {@code harmless.txt} stays as it is: to
 * add one, add a line.
 */
@Execution(ExecutionMode.CONCURRENT)
class SecretCorpusTest {

    private static final int LONGEST = 1024;
    private static final String SEPARATOR = " | ";

    private final Redactor redactor = new Redactor();

    @ParameterizedTest
    @MethodSource("secrets")
    void hides(String row) {
        int end = row.lastIndexOf(SEPARATOR);
        String text = row.substring(0, end).replace("{}", "");
        String secret = row.substring(end + SEPARATOR.length());

        assertThat(secret).as("what must not appear").isNotBlank();
        assertThat(redactor.redact(text, LONGEST)).doesNotContain(secret);
        assertThat(redactor.redact("GET " + text + " HTTP/1.1", LONGEST)).doesNotContain(secret);
        assertThat(redactor.redact(text + "/x".repeat(5000), LONGEST)).doesNotContain(secret);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void hidesWhereverTheTextIsCut(String row) {
        int end = row.lastIndexOf(SEPARATOR);
        String text = row.substring(0, end).replace("{}", "");
        String secret = row.substring(end + SEPARATOR.length());
        for (int kept = 0; kept <= text.length(); kept++) {
            assertThat(redactor.redact(text, kept)).doesNotContain(secret);
        }
        for (int before = 4080; before < 4140; before++) {
            String long_ = "/".repeat(before) + text + "/".repeat(5000);
            assertThat(redactor.redact(long_, 32)).doesNotContain(secret);
        }
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void keeps(String text) {
        assertThat(redactor.redact(text, LONGEST)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void keepsWhatItOnceRedacted(String row) {
        String once = redactor.redact(row.substring(0, row.lastIndexOf(SEPARATOR)), LONGEST);

        assertThat(redactor.redact(once, LONGEST)).isEqualTo(once);
    }

    @Test
    void hasAsManySecretsAsTheDocumentationSays() throws IOException {
        assertThat(secrets()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    }

    static List<String> secrets() throws IOException {
        return rows("secrets.txt");
    }

    static List<String> harmless() throws IOException {
        return rows("harmless.txt");
    }

    private static List<String> rows(String name) throws IOException {
        try (InputStream file = SecretCorpusTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
