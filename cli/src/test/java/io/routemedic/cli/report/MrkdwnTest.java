package io.routemedic.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "*Why*                       | <b>Why</b>",
                "stage `prod` serves         | stage <code>prod</code> serves",
                "_small_ print               | <i>small</i> print",
                "snake_case_name             | snake_case_name",
                "```aws sns list-topics```   | <pre>aws sns list-topics</pre>",
                "a * b                       | a * b",
                "an open `backtick           | an open `backtick",
                "&lt;b&gt; &amp;amp;         | &lt;b&gt; &amp;amp;",
            })
    void showsMarksAsSlackDoes(String text, String html) {
        assertThat(Mrkdwn.html(text)).isEqualTo(html);
    }

    @Test
    void linksOnlyWhatSlackWouldLinkAndOnlyByHttps() {
        assertThat(Mrkdwn.html("<https://example.com/?a=1&amp;b=2|The stages>"))
                .isEqualTo(
                        "<a href=\"https://example.com/?a=1&amp;b=2\" rel=\"noreferrer\">The"
                                + " stages</a>");
        assertThat(Mrkdwn.html("<javascript:alert(1)|x>")).doesNotContain("<a");
        assertThat(Mrkdwn.html("<https://evil.example/\" onmouseover=\"x|y>"))
                .doesNotContain("\" onmouseover");
    }

    @Test
    void endsAMarkOnItsOwnLine() {
        assertThat(Mrkdwn.html("2 * 3\n4 * 5")).isEqualTo("2 * 3\n4 * 5");
    }

    @Test
    void keepsStrangersTextInert() {
        assertThat(Mrkdwn.html("`<script>alert(1)</script>`"))
                .isEqualTo("<code>&lt;script&gt;alert(1)&lt;/script&gt;</code>");
    }
}
