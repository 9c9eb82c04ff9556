package io.routemedic.intake.line;

import java.util.List;

/** Tells at one glance that a text holds nothing to be hidden: most texts do not. */
final class QuickLook {

    private static final int SHORTEST_OPAQUE = 12;
    private static final int LONGEST_NAME = 20;
    private static final int DIGITS_OF_A_CARD = 13;

    /** In Base64, whose slashes look as a path's: as long as this, with capitals. */
    private static final int SECRET_KEY = 40;

    /** Marks of percent-encoding, names, schemes, quoted tokens, addresses. */
    private static final String SUSPICIOUS = "%=:'@+";

    /** How the segments before one-time tokens begin, and the two schemes. */
    private static final List<String> STEMS =
            List.of(
                    "activat",
                    "api",
                    "confirm",
                    "invit",
                    "magic",
                    "otp",
                    "password",
                    "recover",
                    "reset",
                    "secret",
                    "token",
                    "unsubscri",
                    "verif",
                    "bearer",
                    "basic");

    private QuickLook() {}

    /** True only when nothing in the text is to be hidden or removed. */
    static boolean isPlain(String text) {
        int length = 0;
        int digits = 0;
        int digitsOfWord = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letterOrDigit = digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letterOrDigit && !within && startsStem(text, i)) {
                return false;
            }
            within = letterOrDigit;
            boolean part = letterOrDigit || c == '-' || c == '_';
            length = part ? length + 1 : 0;
            digitsOfWord = part ? digitsOfWord + (digit ? 1 : 0) : 0;
            digits += digit ? 1 : 0;
            boolean opaque =
                    length >= LONGEST_NAME || (length >= SHORTEST_OPAQUE && digitsOfWord > 1);
            if (c < ' ' || c > '~' || SUSPICIOUS.indexOf(c) >= 0 || opaque) {
                return false;
            }
        }
        return digits < DIGITS_OF_A_CARD
                && (text.length() < SECRET_KEY || text.chars().noneMatch(Character::isUpperCase));
    }

    private static boolean startsStem(String text, int at) {
        for (String stem : STEMS) {
            if (text.regionMatches(true, at, stem, 0, stem.length())) {
                return true;
            }
        }
        return false;
    }
}
