package io.routemedic.notice.channel;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Span;
import io.routemedic.notice.message.Text;
import io.routemedic.text.HostileText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message as plain text: for e-mail, terminals and golden files. ASCII marks only. Programs that
 * show it find a link only where RouteMedic put one.
 */
public final class PlainText {

    /** Below this line is what need not be read at once. */
    public static final String FOLD = "---";

    private PlainText() {}

    /**
     * The title, then what to do and why, and below {@link #FOLD} the rest, each section under its
     * heading. Ends with a line break.
     */
    public static String of(Message message) {
        return line(message.title())
                + "\n\n"
                + sections(message.head())
                + "\n"
                + FOLD
                + "\n\n"
                + (message.evidence().isEmpty() ? "" : sections(message.evidence()) + "\n")
                + section(message.where());
    }

    private static String sections(List<Section> sections) {
        return sections.stream().map(PlainText::section).collect(Collectors.joining("\n"));
    }

    public static String line(Text text) {
        return text.spans().stream().map(PlainText::span).collect(Collectors.joining());
    }

    /** Its heading, and its blocks indented. */
    public static String section(Section section) {
        return section.heading()
                + "\n"
                + section.blocks().stream().map(PlainText::block).collect(Collectors.joining());
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(Text text) -> "  " + line(text) + "\n";
            case Block.Bullets bullets ->
                    bullets.items().stream()
                            .map(item -> "  - " + line(item) + "\n")
                            .collect(Collectors.joining());
            case Block.Command(String command) -> "      " + command + "\n";
            case Block.Link link -> "  " + link.label() + ": " + link.address() + "\n";
        };
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Plain(String words) -> HostileText.unlinked(words);
            case Span.Code(String literal) -> "`" + HostileText.unlinked(literal) + "`";
        };
    }
}
