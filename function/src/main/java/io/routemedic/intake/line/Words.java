package io.routemedic.intake.line;

/** The words that the {@link Redactor} looks at: runs of the characters that tokens are made of. */
final class Words {

    private static final int OPAQUE_LENGTH = 40;
    private static final int ACCESS_KEY_LENGTH = 20;
    private static final int SHORTEST_JWT = 20;

    /** No token of any kind that shows itself is shorter: without a dot, a JWT's first part. */
    private static final int SHORTEST_TOKEN = 16;

    /** What follows a token in API Gateway's older complaint, and what precedes it. */
    private static final String AFTER = "' not a valid key=value pair";

    private static final String BEFORE = "Authorization header: '";
    private static final String BEFORE_HASH = "encoded with Base64): '";

    private Words() {}

    static boolean isPart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+');
    }

    /**
     * The end of the word at {@code from}. A word goes on over a dot or a slash within it when it
     * looks like a token already, so that a JSON Web Token is one word.
     */
    static int end(String text, int from) {
        boolean token = text.startsWith("eyJ", from);
        int end = from;
        while (end < text.length()
                && (isPart(text.charAt(end)) || (token && text.charAt(end) == '.'))) {
            end++;
        }
        while (end > from && end < text.length() && text.charAt(end) == '=' && end - from >= 16) {
            end++;
        }
        return end;
    }

    /**
     * A quick look at a text: true only when nothing in it is to be redacted or removed. Most texts
     * pass.
     */
    static boolean arePlain(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length = isPart(c) ? length + 1 : 0;
            boolean suspicious = c < ' ' || c > '~' || c == '=' || c == ':' || c == '\'';
            if (suspicious || length >= SHORTEST_TOKEN || startsScheme(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsScheme(String text, int at) {
        char c = text.charAt(at);
        return (c == 'B' || c == 'b')
                && (text.regionMatches(true, at, "bearer", 0, 6)
                        || text.regionMatches(true, at, "basic", 0, 5));
    }

    /** The end of a value that starts at {@code from}: up to what separates values. */
    static int valueEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && text.charAt(end) > ' '
                && "\"'&,;<>{}[]()".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    static boolean isSecret(String text, int from, int end) {
        boolean jwt = text.startsWith("eyJ", from) && end - from >= SHORTEST_JWT;
        return jwt || isAccessKey(text, from, end) || isOpaque(text, from, end);
    }

    /**
     * The end of the quoted text at {@code from} when it is what the client sent as {@code
     * Authorization}; otherwise {@code from}.
     */
    static int quotedTokenEnd(String text, int from) {
        if (text.charAt(from) != '\'') {
            return from;
        }
        int close = from == 0 ? text.indexOf(AFTER, 1) : text.indexOf('\'', from + 1);
        if (close > 0 && text.startsWith(AFTER, close)) {
            return close + 1;
        }
        boolean sent = endsWith(text, from, BEFORE) || endsWith(text, from, BEFORE_HASH);
        int last = text.lastIndexOf('\'');
        return sent ? (last > from ? last + 1 : text.length()) : from;
    }

    private static boolean endsWith(String text, int from, String before) {
        int start = from + 1 - before.length();
        return start >= 0 && text.startsWith(before, start);
    }

    /** AKIA… and ASIA…: long-term and temporary access keys. */
    private static boolean isAccessKey(String text, int from, int end) {
        if (end - from != ACCESS_KEY_LENGTH
                || !(text.startsWith("AKIA", from) || text.startsWith("ASIA", from))) {
            return false;
        }
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isUpperCase(c) && !Character.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** Long, and mixed as no word or name is. */
    private static boolean isOpaque(String text, int from, int end) {
        if (end - from < OPAQUE_LENGTH) {
            return false;
        }
        int digits = 0;
        int changes = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            boolean changed =
                    i > from && Character.isDigit(c) != Character.isDigit(text.charAt(i - 1));
            changes += changed ? 1 : 0;
        }
        return digits >= 4 && changes >= 4;
    }
}
