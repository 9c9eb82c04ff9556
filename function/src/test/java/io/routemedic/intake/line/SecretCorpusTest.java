package io.routemedic.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Redactor redactor = new Redactor();

    @ParameterizedTest
    @MethodSource("secrets")
    void hides(Secret one) {
        String text = one.text();
        String secret = one.hidden();

        assertThat(secret).as("what must not appear").isNotBlank();
        assertThat(redactor.redact(text, LONGEST)).doesNotContain(secret);
        assertThat(redactor.redact("GET " + text + " HTTP/1.1", LONGEST)).doesNotContain(secret);
        assertThat(redactor.redact(text + "/x".repeat(5000), LONGEST)).doesNotContain(secret);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void hidesWhereverTheTextIsCut(Secret one) {
        String text = one.text();
        String secret = one.hidden();
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
    void keepsWhatItOnceRedacted(Secret one) {
        String once = redactor.redact(one.text(), LONGEST);

        assertThat(redactor.redact(once, LONGEST)).isEqualTo(once);
    }

    @Test
    void hasAsManySecretsAsTheReadmeSays() throws IOException {
        Path readme = Path.of(System.getProperty("routemedic.home"), "README.md");

        assertThat(secrets()).doesNotHaveDuplicates();
        assertThat(Files.readString(readme)).contains("[corpus of " + secrets().size() + "](");
    }

    static List<Secret> secrets() {
        return Secret.corpus();
    }

    static List<String> harmless() {
        return Secret.rows("harmless.txt");
    }
}
