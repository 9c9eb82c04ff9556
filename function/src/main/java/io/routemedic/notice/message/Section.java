package io.routemedic.notice.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** A headed part of a message. */
public record Section(String heading, List<Block> blocks) {

    /** Nothing to say: no channel shows it. */
    public static final Section NONE = new Section("", List.of());

    public Section {
        blocks = List.copyOf(blocks);
    }

    public static Section of(String heading, Block... blocks) {
        return new Section(heading, List.of(blocks));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
