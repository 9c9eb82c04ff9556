package io.routemedic.notice.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MessageHtmlTest {

    @Test
    void marksUpEveryKindOfBlock() {
        assertThat(
                        MessageHtml.of(
                                message(
                                        new Block.Paragraph(Text.of("Stage {}.", "prod")),
                                        new Block.Bullets(List.of(Text.of("one"), Text.of("two"))),
                                        new Block.Command("aws 'x'"),
                                        new Block.Link("API", URI.create("https://a.b/?c=1&d=2")))))
                .isEqualTo(
                        "<h3>GET <code>/x</code></h3><h4>Where</h4>"
                                + "<p>Stage <code>prod</code>.</p>"
                                + "<ul><li>one</li><li>two</li></ul>"
                                + "<pre style=\"white-space:pre-wrap\">aws &#39;x&#39;</pre>"
                                + "<p><a href=\"https://a.b/?c=1&amp;d=2\" target=\"_blank\""
                                + " rel=\"noopener\">API</a></p>");
    }

    @Test
    void showsHostileTextAsText() {
        assertThat(
                        MessageHtml.of(
                                message(
                                        new Block.Paragraph(Text.of("{}", "<script>")),
                                        new Block.Paragraph(Text.marked("<img onerror=x>")),
                                        new Block.Command("</pre><script>"))))
                .doesNotContain("<script>")
                .doesNotContain("<img")
                .contains("&lt;/pre&gt;&lt;script&gt;");
    }

    private static Message message(Block... blocks) {
        return new Message(
                "id",
                "thread",
                "type",
                Text.of("GET {}", "/x"),
                List.of(new Section("Where", List.of(blocks))),
                new TreeMap<>());
    }
}
