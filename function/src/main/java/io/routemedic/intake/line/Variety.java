package io.routemedic.intake.line;

/** What a word is made of: how many of which characters, and in how many pieces. */
final class Variety {

    private enum Kind {
        LOWER,
        UPPER,
        DIGIT,
        OTHER
    }

    /** Random text has pieces of less than 2 characters on average, camel case of more than 2.4. */
    private static final double RANDOM_PIECE = 2.4;

    /** Fewer kinds of characters: longer pieces. */
    private static final double RANDOM_PIECE_OF_ONE_CASE = 3;

    private static final double PIECE_OF_A_SECRET_KEY = 3.4;

    private final String word;
    private int lower;
    private int upper;
    private int digits;
    private int hex;
    private int pieces;
    private int longestPart;

    Variety(String word) {
        this.word = word;
        Kind before = Kind.OTHER;
        int part = 0;
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            Kind kind = count(word.charAt(i));
            // A capital and the small letters after it are one piece.
            boolean capital = kind == Kind.LOWER && capitals == 1;
            pieces += kind != Kind.OTHER && kind != before && !capital ? 1 : 0;
            part = kind == Kind.OTHER ? 0 : part + 1;
            longestPart = Math.max(longestPart, part);
            capitals = kind == Kind.UPPER ? capitals + 1 : 0;
            before = kind;
        }
    }

    private Kind count(char c) {
        hex += Character.digit(c, 16) >= 0 ? 1 : 0;
        if (c >= 'a' && c <= 'z') {
            lower++;
            return Kind.LOWER;
        }
        if (c >= 'A' && c <= 'Z') {
            upper++;
            return Kind.UPPER;
        }
        if (c >= '0' && c <= '9') {
            digits++;
            return Kind.DIGIT;
        }
        return Kind.OTHER;
    }

    boolean isHex() {
        return hex == word.length() && digits >= 2 && lower + upper >= 1;
    }

    /** At least 16 letters of one case, and digits all over. */
    boolean isMixedOfOneCase() {
        return !isHex()
                && digits >= 3
                && lower + upper >= 3
                && pieces >= 6
                && piece() < RANDOM_PIECE_OF_ONE_CASE;
    }

    /** At least 12 letters of both cases and digits, or 20 without, or 40 of any kind. */
    boolean isMixed() {
        boolean random =
                lower >= 2
                        && upper >= 2
                        && (digits >= 2 || word.length() >= 20)
                        && longestPart >= 8
                        && piece() < RANDOM_PIECE;
        boolean large = word.length() >= 40 && digits >= 4 && pieces >= 5;
        return !isHex() && (random || large);
    }

    /** 40 characters of Base64 whose first segment, where it has a slash, is no word either. */
    boolean isSecretKey() {
        int slash = word.indexOf('/');
        return lower >= 2
                && upper >= 2
                && digits >= 1
                && piece() < PIECE_OF_A_SECRET_KEY
                && (slash < 0 || new Variety(word.substring(0, slash)).pieces >= 3);
    }

    private double piece() {
        return (double) (lower + upper + digits) / Math.max(1, pieces);
    }
}
