package io.routemedic.entry.agents;

import io.routemedic.text.HostileText;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text for a language model. What is not certain to be a word of ours is put between marks that it
 * cannot hold itself, so that nobody can pass off their own words as ours.
 */
final class MarkedText {

    private static final char OPEN = '⟦';
    private static final char CLOSE = '⟧';

    /** Members that hold a word, an id or a time of ours, where they are of that form. */
    private static final Set<String> OURS =
            Set.of(
                    "answer",
                    "at",
                    "cause",
                    "confidence",
                    "decision",
                    "expires",
                    "findingId",
                    "firstSeen",
                    "guard",
                    "healId",
                    "id",
                    "lastSeen",
                    "plan",
                    "planFingerprint",
                    "readAt",
                    "since",
                    "stage",
                    "state",
                    "type",
                    "until");

    /** No sentence has room in it. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9:._/#@+-]{1,160}");

    private MarkedText() {}

    /** A member's text, visible and bounded. */
    static String of(String member, String text, int longest) {
        return OURS.contains(member) && text.length() <= longest && WORD.matcher(text).matches()
                ? text
                : OPEN + plain(text, longest) + CLOSE;
    }

    /** A member's name: those that RouteMedic writes are words. */
    static String name(String name, int longest) {
        return WORD.matcher(name).matches() && name.length() <= longest
                ? name
                : OPEN + plain(name, longest) + CLOSE;
    }

    /** Visible, bounded, and without marks. */
    static String plain(String text, int longest) {
        return HostileText.bounded(
                HostileText.visible(text).replace(OPEN, '[').replace(CLOSE, ']'), longest);
    }
}
