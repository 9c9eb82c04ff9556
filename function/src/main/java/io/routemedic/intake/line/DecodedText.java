package io.routemedic.intake.line;

import io.routemedic.text.HostileText;

/**
 * A text as it is shown, and as it reads once percent-encoding is undone: what is hidden is looked
 * for in the one, and cut out of the other. Both begin at the same place and are bounded.
 *
 * @param shown the visible characters, line breaks as spaces
 * @param decoded the same with percent-encoded ASCII decoded, also where it is encoded twice
 * @param origins for each character of {@code decoded}, and for its end, where it is in {@code
 *     shown}
 * @param complete whether the text was taken to its end
 */
@SuppressWarnings("ArrayRecordComponent")
record DecodedText(String shown, String decoded, int[] origins, boolean complete) {

    private static final int MOST_DECODINGS = 3;

    /**
     * @param most the most characters that are shown; of the text, at most four times as many are
     *     looked at
     */
    static DecodedText of(String text, int most) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), most));
        int at = 0;
        int end = (int) Math.min(text.length(), 4L * most);
        while (at < end && shown.length() < most) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (Character.isWhitespace(character)) {
                shown.append(' ');
            } else if (HostileText.isVisible(character)) {
                shown.appendCodePoint(character);
            }
        }
        return decoded(shown.toString(), at >= text.length());
    }

    /** Where a character of the decoded text, or its end, is in the shown one. */
    int origin(int index) {
        return origins[index];
    }

    private static DecodedText decoded(String shown, boolean complete) {
        int[] origins = new int[shown.length() + 1];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = i;
        }
        String decoded = shown;
        for (int i = 0; i < MOST_DECODINGS && decoded.indexOf('%') >= 0; i++) {
            decoded = decodeOnce(decoded, origins);
        }
        return new DecodedText(shown, decoded, origins, complete);
    }

    private static String decodeOnce(String text, int[] origins) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int ascii = asciiAt(text, at);
            origins[decoded.length()] = origins[at];
            decoded.append(ascii < 0 ? text.charAt(at) : (char) Math.max(ascii, ' '));
            at += ascii < 0 ? 1 : 3;
        }
        origins[decoded.length()] = origins[text.length()];
        return decoded.toString();
    }

    private static int asciiAt(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high >= 0 && high < 8 && low >= 0 ? high * 16 + low : -1;
    }
}
