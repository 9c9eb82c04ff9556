package io.routemedic.notice.channel;

import io.routemedic.notice.message.Span;
import io.routemedic.notice.message.Text;
import io.routemedic.text.HostileText;
import java.util.stream.Collectors;

/**
 * Text in Slack's mrkdwn. The three characters that start entities are escaped, which disarms
 * mentions and links; marks that cannot be escaped are replaced by look-alikes.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text#escaping">Escaping
 *     text</a>
 */
final class SlackText {

    private SlackText() {}

    static String of(Text text) {
        return text.spans().stream().map(SlackText::span).collect(Collectors.joining());
    }

    /** As far as whole spans fit: a cut in one would leave half an entity or an open backtick. */
    static String of(Text text, int most) {
        StringBuilder fitting = new StringBuilder();
        for (Span span : text.spans()) {
            String rendered = span(span);
            if (fitting.length() + rendered.length() > most - 1) {
                return fitting.append("…").toString();
            }
            fitting.append(rendered);
        }
        return fitting.toString();
    }

    /** For text where no formatting is wanted. */
    static String plain(String words) {
        return escaped(
                words.replace('`', 'ˋ').replace('*', '∗').replace('_', 'ˍ').replace('~', '∼'));
    }

    /** For text between backticks, in which nothing else is formatting. */
    static String code(String literal) {
        return escaped(literal.replace('`', 'ˋ'));
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Plain(String words) -> plain(HostileText.unlinked(words));
            case Span.Code(String literal) ->
                    literal.isBlank() ? literal : "`" + code(HostileText.unlinked(literal)) + "`";
        };
    }
}
