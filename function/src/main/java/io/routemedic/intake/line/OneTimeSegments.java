package io.routemedic.intake.line;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds one-time tokens in paths: they may be short, and what they are is said by the segment
 * before them, as in {@code /password-reset/4fj29x}.
 */
final class OneTimeSegments {

    private static final Set<String> BEFORE_TOKEN =
            Set.of(
                    "activate",
                    "activation",
                    "apikey",
                    "apikeys",
                    "confirm",
                    "confirmation",
                    "invitation",
                    "invitations",
                    "invite",
                    "magic",
                    "otp",
                    "password",
                    "recover",
                    "recovery",
                    "reset",
                    "secret",
                    "secrets",
                    "token",
                    "tokens",
                    "unsubscribe",
                    "verification",
                    "verify");

    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_TOKEN = 6;
    private static final int SHORTEST_WITHOUT_DIGIT = 24;
    private static final Pattern WORDS = Pattern.compile("[-_.]");
    private static final Pattern DATE_OR_VERSION =
            Pattern.compile("[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|v[0-9]{1,2}[a-z]{0,5}[0-9]?");

    private OneTimeSegments() {}

    /** Adds the segments of a path that follow one which speaks of a token. */
    static void find(String text, List<Hidden> found) {
        int start = text.indexOf('/') + 1;
        boolean expected = false;
        while (start > 0) {
            int slash = text.indexOf('/', start);
            int end = endOfSegment(text, start, slash < 0 ? text.length() : slash);
            String segment = text.substring(start, end);
            if (expected && looksLikeToken(segment)) {
                found.add(Hidden.shape(start, end, segment.length() + " characters"));
            }
            expected = end == slash && speaksOfToken(segment);
            start = slash + 1;
        }
    }

    private static int endOfSegment(String text, int start, int slash) {
        int end = start;
        while (end < slash && " ?#&\"',;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean speaksOfToken(String segment) {
        return !segment.isEmpty()
                && segment.length() <= LONGEST_NAME
                && WORDS.splitAsStream(segment.toLowerCase(Locale.ROOT))
                        .anyMatch(BEFORE_TOKEN::contains);
    }

    private static boolean looksLikeToken(String segment) {
        boolean digit = segment.chars().anyMatch(Character::isDigit);
        return segment.length() >= (digit ? SHORTEST_TOKEN : SHORTEST_WITHOUT_DIGIT)
                && !DATE_OR_VERSION.matcher(segment).matches();
    }
}
