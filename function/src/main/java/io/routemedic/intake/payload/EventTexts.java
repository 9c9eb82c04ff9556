package io.routemedic.intake.payload;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Cuts the log events of a document apart by quotes and braces alone, so that what is wrong within
 * one does not keep the next from being read.
 */
final class EventTexts {

    /** More than CloudWatch Logs allows for an event, each character of it escaped. */
    static final int LONGEST = 8 << 20;

    private static final String EVENTS = "logEvents";

    private final Reader document;
    private final StringBuilder event = new StringBuilder();
    private final StringBuilder name = new StringBuilder();
    private int braces;
    private boolean inString;
    private boolean escaped;
    private boolean inEvents;
    private boolean ended;

    /**
     * @param document read to the end of its events, and not closed; best buffered
     */
    EventTexts(Reader document) {
        this.document = document;
    }

    /**
     * The next event, perhaps no valid JSON, cut off where it is too long to be one; empty after
     * the last.
     */
    Optional<String> next() throws IOException {
        event.setLength(0);
        int next = ended ? -1 : document.read();
        while (next >= 0) {
            char c = (char) next;
            boolean within = inEvents && (braces > 1 || c == '{');
            if (within && event.length() < LONGEST) {
                event.append(c);
            }
            take(c);
            if (ended || (within && braces == 1)) {
                return ended ? Optional.empty() : Optional.of(event.toString());
            }
            next = document.read();
        }
        return Optional.empty();
    }

    /** Whether the events were followed to their end. */
    boolean isComplete() {
        return ended;
    }

    private void take(char c) {
        if (inString) {
            takeOfString(c);
            return;
        }
        switch (c) {
            case '"' -> {
                inString = true;
                name.setLength(0);
            }
            case '{' -> braces++;
            case '}' -> braces--;
            case '[' -> inEvents |= braces == 1 && EVENTS.contentEquals(name);
            case ']' -> ended = inEvents && braces == 1;
            default -> {
                // Between the strings of a document nothing else tells where an event ends.
            }
        }
    }

    private void takeOfString(char c) {
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
        } else if (!inEvents && name.length() <= EVENTS.length()) {
            name.append(c);
        }
    }
}
