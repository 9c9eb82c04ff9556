package io.routemedic.notice.widget;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Span;
import io.routemedic.notice.message.Text;
import java.util.stream.Collectors;

/** A message as HTML: what a pop-up of the widget shows. */
public final class MessageHtml {

    private MessageHtml() {}

    /** HTML without any script, whatever the message holds. */
    public static String of(Message message) {
        return "<h3>%s</h3>".formatted(text(message.title()))
                + message.sections().stream()
                        .map(MessageHtml::section)
                        .collect(Collectors.joining());
    }

    private static String section(Section section) {
        return "<h4>%s</h4>".formatted(WidgetHtml.escaped(section.heading()))
                + section.blocks().stream().map(MessageHtml::block).collect(Collectors.joining());
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(Text words) -> "<p>" + text(words) + "</p>";
            case Block.Bullets bullets ->
                    bullets.items().stream()
                            .map(item -> "<li>" + text(item) + "</li>")
                            .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Block.Command(String line) ->
                    "<pre style=\"white-space:pre-wrap\">"
                            + WidgetHtml.escapedWhole(line)
                            + "</pre>";
            case Block.Link link ->
                    "<p><a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a></p>"
                            .formatted(
                                    WidgetHtml.escapedWhole(link.address().toString()),
                                    WidgetHtml.escaped(link.label()));
        };
    }

    private static String text(Text words) {
        return words.spans().stream().map(MessageHtml::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Plain(String words) -> WidgetHtml.escapedWhole(words);
            case Span.Code(String literal) -> WidgetHtml.code(literal);
        };
    }
}
