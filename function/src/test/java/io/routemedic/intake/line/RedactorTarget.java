package io.routemedic.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.routemedic.fuzz.FuzzTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Secrets of the corpus stay hidden with anything before and after them, and what is shown can be
 * seen, is as short as asked for, and is shown the same when it is redacted again.
 */
public final class RedactorTarget implements FuzzTarget {

    private static final int LONGEST = 1024;
    private static final String SEPARATOR = " | ";

    private final Redactor redactor = new Redactor();
    private final List<String> secrets = secrets();

    @Override
    @FuzzTest
    public void test(byte[] input) {
        String text = FuzzTarget.text(input);
        assertShowable(redactor.redact(text, LONGEST), LONGEST);
        int most = input.length == 0 ? 0 : input[0] & 0xff;
        assertShowable(redactor.redact(text, most), most);
        String row = secrets.get(Math.floorMod(text.hashCode(), secrets.size()));
        int end = row.lastIndexOf(SEPARATOR);
        String surrounded = text + " " + row.substring(0, end).replace("{}", "") + " " + text;
        assertThat(redactor.redact(surrounded, 4 * LONGEST))
                .doesNotContain(hidden(row.substring(end + SEPARATOR.length()), text));
    }

    /** A stranger's own text may have the same letters: these are no secret then. */
    private static String hidden(String secret, String text) {
        return text.contains(secret) ? "\0" : secret;
    }

    private static void assertShowable(String shown, int most) {
        assertThat(shown.length()).isLessThanOrEqualTo(Math.max(most, 1));
        assertThat(shown.codePoints().allMatch(io.routemedic.text.HostileText::isVisible)).isTrue();
    }

    private static List<String> secrets() {
        try {
            return SecretCorpusTest.secrets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
