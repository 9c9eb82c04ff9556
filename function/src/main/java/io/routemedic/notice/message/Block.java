package io.routemedic.notice.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** A part of a section. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
    @JsonSubTypes.Type(value = Block.Command.class, name = "command"),
    @JsonSubTypes.Type(value = Block.Link.class, name = "link")
})
public sealed interface Block {

    /** Sentences. */
    record Paragraph(Text text) implements Block {}

    /** A list, one line an item. */
    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        /** The first so many items, and a last one that says how many were left out. */
        public static Bullets first(int most, List<Text> items) {
            if (items.size() <= most) {
                return new Bullets(items);
            }
            int shown = most - 1;
            Text rest = Text.of("and " + (items.size() - shown) + " more");
            return new Bullets(
                    Stream.concat(items.stream().limit(shown), Stream.of(rest)).toList());
        }
    }

    /** One command line for a POSIX shell, complete and safe to paste. */
    record Command(String line) implements Block {
        public Command {
            line = HostileText.visible(line);
        }
    }

    /** An address that RouteMedic itself composed. */
    record Link(String label, URI address) implements Block {}

    static Block sentence(String sentence, Object... literals) {
        return new Paragraph(Text.of(sentence, literals));
    }
}
