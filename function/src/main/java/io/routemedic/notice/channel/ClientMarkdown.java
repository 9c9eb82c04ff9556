package io.routemedic.notice.channel;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Span;
import io.routemedic.notice.message.Text;
import io.routemedic.text.HostileText;
import java.util.stream.Collectors;

/**
 * Text in the markdown of whichever chat client shows it, Slack or Microsoft Teams: escaped for
 * Slack, and without what Teams would take for a link.
 */
final class ClientMarkdown {

    private ClientMarkdown() {}

    static String of(Text text) {
        return text.spans().stream().map(ClientMarkdown::span).collect(Collectors.joining());
    }

    static String of(Block block) {
        return switch (block) {
            case Block.Paragraph(Text text) -> of(text);
            case Block.Bullets bullets ->
                    bullets.items().stream()
                            .map(item -> "• " + of(item))
                            .collect(Collectors.joining("\n"));
            case Block.Command(String line) -> "```" + SlackText.code(line) + "```";
            case Block.Link link -> plain(link.label()) + ": " + link.address();
        };
    }

    static String plain(String words) {
        return SlackText.plain(words).replace('[', '［').replace(']', '］');
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Plain(String words) -> plain(HostileText.unlinked(words));
            case Span.Code(String literal) ->
                    SlackText.of(Text.of("{}", literal.replace("](", "］(")));
        };
    }
}
