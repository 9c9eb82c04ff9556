package io.routemedic.notice.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A piece of a sentence. Holds only visible characters, and not too many of them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Span.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Span.Code.class, name = "code")
})
public sealed interface Span {

    String text();

    /** Words, at most 500 characters. */
    record Plain(String text) implements Span {
        private static final int LONGEST = 500;

        public Plain {
            text = HostileText.bounded(HostileText.visible(text), LONGEST);
        }
    }

    /** An identifier, a path or another literal, at most 200 characters. */
    record Code(String text) implements Span {
        private static final int LONGEST = 200;

        public Code {
            text = HostileText.bounded(HostileText.visible(text), LONGEST);
        }
    }
}
