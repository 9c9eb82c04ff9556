package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.notice.wording.HostileMessages;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void keepsAHostilePathOnItsLine() {
        String text = PlainText.of(HostileMessages.worded("/prod/a\r\nWhat to do\n  rm -rf /"));

        assertThat(text.lines().filter("What to do"::equals)).hasSize(1);
        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("rm"));
    }

    @Test
    void holdsNoTerminalSequenceOrDirectionChange() {
        assertThat(PlainText.of(HostileMessages.worded()))
                .doesNotContain("\u001b")
                .doesNotContain("\u202e")
                .doesNotContain("\r");
    }

    @Test
    void isBoundedWhateverWasRequested() {
        assertThat(PlainText.of(HostileMessages.longest())).hasSizeLessThan(20_000);
    }
}
