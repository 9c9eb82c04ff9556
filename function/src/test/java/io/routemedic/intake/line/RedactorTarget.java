package io.routemedic.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.routemedic.fuzz.FuzzTarget;

/**
 * Secrets of the corpus stay hidden with anything before and after them, and what is shown can be
 * seen, is as short as asked for, and is shown the same when it is redacted again.
 */
public final class RedactorTarget implements FuzzTarget {

    private static final int LONGEST = 1024;

    private final Redactor redactor = new Redactor();

    @Override
    @FuzzTest
    public void test(byte[] input) {
        String text = FuzzTarget.text(input);
        assertShowable(redactor.redact(text, LONGEST), LONGEST);
        int most = input.length == 0 ? 0 : input[0] & 0xff;
        assertShowable(redactor.redact(text, most), most);
        Secret secret = Secret.by(text);
        String shown = redactor.redact(text + " " + secret.text() + " " + text, 4 * LONGEST);
        assertThat(secret.isShownBy(shown, text)).as("%s in %s", secret, shown).isFalse();
    }

    private static void assertShowable(String shown, int most) {
        assertThat(shown.length()).isLessThanOrEqualTo(Math.max(most, 1));
        assertThat(shown.codePoints().allMatch(io.routemedic.text.HostileText::isVisible)).isTrue();
    }
}
