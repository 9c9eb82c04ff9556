package io.routemedic.intake.line;

import io.routemedic.text.HostileText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes text from requests fit to be stored, logged and sent: no secrets, no control or
 * bidirectional characters, bounded in length. Its time is bounded by what is kept of the text, not
 * by the text.
 *
 * <p>Replaced by {@value #REDACTED} is what is known for a secret: the values after {@code Bearer}
 * and {@code Basic}, those whose name speaks of one, tokens with a known prefix, JSON Web Tokens,
 * passwords in addresses, and what clients sent as {@code Authorization}. What is merely opaque, as
 * ids and hashes are, or personal, as card numbers and e-mail addresses are, is replaced by its
 * shape: {@code {32 hex digits}}. All are found also where they are percent-encoded. Opaque text
 * never crosses a slash, so a path keeps its segments, and a segment that is a route's variable
 * matches as before. Escaping is left to whoever knows the target.
 */
public final class Redactor {

    public static final String REDACTED = Hidden.REDACTED;

    /** What is looked at beyond what is kept: a token that begins there is recognised whole. */
    private static final int LOOK_AHEAD = 4096;

    private static final Pattern HIDDEN =
            Pattern.compile(
                    "\\[redacted\\]"
                            + "|\\{(?:[0-9]+ (?:hex digits|characters)"
                            + "|a UUID|a card number|an e-mail address)\\}");

    /**
     * The text without what must not be passed on.
     *
     * @param maxLength the most characters (UTF-16) that are kept; a longer text ends in {@code …}
     */
    public String redact(String text, int maxLength) {
        if (text.length() <= maxLength && QuickLook.isPlain(text)) {
            return text;
        }
        DecodedText read = DecodedText.of(text, maxLength + LOOK_AHEAD);
        String redacted = redacted(read);
        return HostileText.bounded(read.complete() ? redacted : redacted + "…", maxLength);
    }

    /** Whether something was cut out of a redacted text, so that it is not what was sent. */
    public static boolean hidesPartOf(String redacted) {
        return HIDDEN.matcher(redacted).find();
    }

    private static String redacted(DecodedText read) {
        String shown = read.shown();
        // What is left of a token that was cut may not look like one.
        int end = read.complete() ? shown.length() : Math.max(0, shown.length() - LOOK_AHEAD);
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (Hidden hidden : hidden(read)) {
            int start = Math.max(at, read.origin(hidden.start()));
            int after = read.origin(hidden.end());
            if (start < end && start < after) {
                // What overlaps one that was cut out already is cut out with it.
                boolean joined = read.origin(hidden.start()) < at;
                kept.append(shown, at, start).append(joined ? "" : hidden.instead());
                at = after;
            }
        }
        return at < end ? kept.append(shown, at, end).toString() : kept.toString();
    }

    /** First to last; of two at one place, the longer first. */
    private static List<Hidden> hidden(DecodedText read) {
        List<Hidden> found = new ArrayList<>();
        NamedSecrets.find(read.decoded(), read.complete(), found);
        KnownSecrets.find(read.decoded(), found);
        OpaqueWords.find(read.decoded(), found);
        OneTimeSegments.find(read.decoded(), found);
        found.sort(
                Comparator.comparingInt(Hidden::start)
                        .thenComparing(Comparator.comparingInt(Hidden::end).reversed()));
        return found;
    }
}
