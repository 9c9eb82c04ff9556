package io.routemedic.text;

/** Decodes what a client encoded for no reason: printable ASCII characters. */
public final class PercentEncoding {
    private PercentEncoding() {}

    /** The text with every {@code %XX} of a printable ASCII character decoded, once. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = charAt(text, i);
            decoded.append(c);
            i += c == text.charAt(i) ? 1 : 3;
        }
        return decoded.toString();
    }

    /** The character at an index, decoded if an encoded one starts there. */
    public static char charAt(String text, int index) {
        char c = text.charAt(index);
        if (c != '%' || index + 2 >= text.length()) {
            return c;
        }
        int high = Character.digit(text.charAt(index + 1), 16);
        int low = Character.digit(text.charAt(index + 2), 16);
        int code = high < 0 || low < 0 ? 0 : high * 16 + low;
        return code >= ' ' && code < 0x7f && code != '%' ? (char) code : c;
    }
}
