package io.routemedic.intake.line;

import java.util.Locale;
import java.util.Set;

/**
 * Makes text from requests fit to be stored, logged and sent: no tokens, no control or
 * bidirectional characters, bounded in length. Takes time linear in what is kept of the text.
 *
 * <p>Redacted are the values after {@code Bearer} and {@code Basic}, JSON Web Tokens, AWS access
 * keys, quoted values around {@code Authorization header}, values whose name speaks of a secret,
 * and long opaque words. Escaping is left to whoever knows the target.
 */
public final class Redactor {

    public static final String REDACTED = "[redacted]";

    private static final int LONGEST_NAME = 40;

    private static final Set<String> SECRET_NAMES =
            Set.of(
                    "token",
                    "key",
                    "secret",
                    "password",
                    "passwd",
                    "pwd",
                    "signature",
                    "credential",
                    "session",
                    "authorization",
                    "auth",
                    "cookie",
                    "apikey",
                    "jwt",
                    "sig",
                    "code");

    /**
     * The text without what must not be passed on.
     *
     * @param maxLength the most characters (UTF-16) that are kept; a longer text ends in {@code …}
     */
    public String redact(String text, int maxLength) {
        boolean plain = text.length() <= maxLength && Words.arePlain(text);
        return plain ? text : new Pass(text, maxLength).run();
    }

    private static final class Pass {
        private final String text;
        private final int maxLength;
        private final StringBuilder kept;
        private int at;

        Pass(String text, int maxLength) {
            this.text = text;
            this.maxLength = maxLength;
            this.kept = new StringBuilder(Math.min(text.length(), maxLength));
        }

        String run() {
            while (at < text.length() && kept.length() <= maxLength) {
                int end = Words.end(text, at);
                if (end > at) {
                    takeWord(end);
                } else {
                    takeOther();
                }
            }
            return bounded();
        }

        private void takeWord(int end) {
            if (followsScheme() || (followsSecretName(end) && !isScheme(text.substring(at, end)))) {
                kept.append(REDACTED);
                at = Words.valueEnd(text, end);
            } else if (Words.isSecret(text, at, end)) {
                kept.append(REDACTED);
                at = end;
            } else {
                kept.append(text, at, end);
                at = end;
            }
        }

        private void takeOther() {
            int complaint = Words.quotedTokenEnd(text, at);
            if (complaint > at) {
                kept.append('\'').append(REDACTED).append('\'');
                at = complaint;
                return;
            }
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (Character.isWhitespace(character)) {
                kept.append(' ');
            } else if (isVisible(character)) {
                kept.appendCodePoint(character);
            }
        }

        /** Whether the word before, after one space, is {@code Bearer} or {@code Basic}. */
        private boolean followsScheme() {
            int end = kept.length();
            while (end > 0 && end > kept.length() - 3 && kept.charAt(end - 1) == ' ') {
                end--;
            }
            return end < kept.length() && isScheme(lastWord(end));
        }

        private static boolean isScheme(String word) {
            return word.equalsIgnoreCase("bearer") || word.equalsIgnoreCase("basic");
        }

        /**
         * Whether this word is the value in {@code token=…}, {@code "apiKey": "…"} and the like.
         */
        private boolean followsSecretName(int end) {
            int nameEnd = kept.length();
            boolean assigned = false;
            while (nameEnd > 0
                    && kept.length() - nameEnd < 4
                    && isBetween(kept.charAt(nameEnd - 1))) {
                nameEnd--;
                assigned |= kept.charAt(nameEnd) == '=' || kept.charAt(nameEnd) == ':';
            }
            // API Gateway's own words: Invalid key=value pair (missing equal-sign).
            boolean wording = text.startsWith("value", at) && end == at + "value".length();
            return assigned && !wording && speaksOfSecret(lastWord(nameEnd));
        }

        private String lastWord(int end) {
            int start = end;
            while (start > 0
                    && end - start < LONGEST_NAME
                    && Words.isPart(kept.charAt(start - 1))) {
                start--;
            }
            return kept.substring(start, end).toLowerCase(Locale.ROOT);
        }

        private static boolean speaksOfSecret(String name) {
            int from = Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')) + 1;
            String last = name.substring(from);
            return SECRET_NAMES.contains(last)
                    || last.endsWith("token")
                    || last.endsWith("key")
                    || last.endsWith("secret")
                    || last.endsWith("password");
        }

        private static boolean isBetween(char c) {
            return c == '=' || c == ':' || c == ' ' || c == '"' || c == '\'';
        }

        /** Neither control nor format nor bidirectional character, nor half of a surrogate pair. */
        private static boolean isVisible(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                        false;
                default -> true;
            };
        }

        private String bounded() {
            if (at >= text.length() && kept.length() <= maxLength) {
                return kept.toString();
            }
            int end = Math.max(0, Math.min(kept.length(), maxLength - 1));
            if (end > 0 && Character.isHighSurrogate(kept.charAt(end - 1))) {
                end--;
            }
            return kept.substring(0, end) + "…";
        }
    }
}
