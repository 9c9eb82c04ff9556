package io.routemedic.incident;

/**
 * The shape of a path: its segments, with those that look like values (ids, dates, hashes) replaced
 * by <code>{…}</code>, so that requests for different things of one kind make one incident. A value
 * that only scanners try has another mark, so that a probe is never of one shape with what callers
 * ask for.
 */
final class PathShape {

    /** Stands for a segment that looks like a value. */
    static final String VALUE = "{…}";

    /** Stands for one that scanners try: {@code 1234.php}. */
    static final String PROBE = "{…!}";

    private static final int LONGEST = 200;
    private static final int MOST_SEGMENTS = 24;
    private static final int LONGEST_WORD = 40;
    private static final int DIGITS_OF_AN_ID = 4;
    private static final int SHORTEST_HASH = 8;
    private static final int SHORTEST_MIX = 12;

    private PathShape() {}

    /** The shape of a path as logged, which may be hostile: at most 200 characters. */
    static String of(String path) {
        var shape = new StringBuilder();
        int segments = 0;
        int start = 0;
        while (start <= path.length() && segments < MOST_SEGMENTS && shape.length() < LONGEST) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            shape.append(start == 0 ? "" : "/").append(shapeOf(path, start, end));
            start = end + 1;
            segments++;
        }
        boolean cut = start <= path.length() || shape.length() > LONGEST;
        return cut
                ? shape.substring(0, Math.min(shape.length(), LONGEST - 1)) + "…"
                : shape.toString();
    }

    private static String shapeOf(String path, int start, int end) {
        if (end - start <= LONGEST_WORD && !looksLikeValue(path, start, end)) {
            return path.substring(start, end);
        }
        return ProbingPaths.isProbing(path.substring(start, end)) ? PROBE : VALUE;
    }

    private static boolean looksLikeValue(String path, int start, int end) {
        int digits = 0;
        int run = 0;
        int longestRun = 0;
        int hex = 0;
        int dashes = 0;
        int lower = 0;
        int upper = 0;
        for (int i = start; i < end; i++) {
            char c = path.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            run = digit ? run + 1 : 0;
            longestRun = Math.max(longestRun, run);
            digits += digit ? 1 : 0;
            hex += Character.digit(c, 16) >= 0 ? 1 : 0;
            dashes += c == '-' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            if (c == '@' || c == '[' || c == ' ') {
                // An address, or what the redactor put in place of a token: no path has a space.
                return true;
            }
        }
        int length = end - start;
        boolean number = digits > 0 && digits + dashes == length;
        boolean hash = digits > 0 && hex + dashes == length && length >= SHORTEST_HASH;
        boolean mix = digits > 1 && lower > 1 && upper > 1 && length >= SHORTEST_MIX;
        return number || hash || mix || longestRun >= DIGITS_OF_AN_ID;
    }
}
