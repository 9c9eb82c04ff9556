package io.routemedic.intake.format;

/** How text inside a format's values was escaped. */
public enum Unescape {
    NONE {
        @Override
        public String apply(String value) {
            return value;
        }
    },
    /** JSON string escapes. What is no valid escape stays as it is. */
    JSON {
        @Override
        public String apply(String value) {
            return value.indexOf('\\') < 0 ? value : unescaped(value);
        }
    };

    private static final String NAMES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    public abstract String apply(String value);

    private static String unescaped(String value) {
        var text = new StringBuilder(value.length());
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            int code = c == '\\' ? meaning(value, at + 1) : -1;
            boolean unicode = code >= 0 && value.charAt(at + 1) == 'u';
            text.append(code < 0 ? c : (char) code);
            at += code < 0 ? 1 : unicode ? 2 + HEX_DIGITS : 2;
        }
        return text.toString();
    }

    /** The character that an escape stands for, or -1. */
    private static int meaning(String value, int at) {
        if (at >= value.length()) {
            return -1;
        }
        int simple = NAMES.indexOf(value.charAt(at));
        if (simple >= 0) {
            return MEANINGS.charAt(simple);
        }
        return value.charAt(at) == 'u' ? hex(value, at + 1) : -1;
    }

    private static int hex(String value, int at) {
        if (at + HEX_DIGITS > value.length()) {
            return -1;
        }
        int code = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            int digit = Character.digit(value.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            code = code * HEX + digit;
        }
        return code;
    }
}
