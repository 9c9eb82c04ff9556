package io.routemedic.notice.message;

import java.util.regex.Pattern;

/**
 * Text from anonymous clients, made fit to be shown: what cannot be seen is removed, what is too
 * long is cut. Escaping is each renderer's own.
 */
public final class HostileText {

    private static final String CUT = "…";
    private static final Pattern TERMINAL_SEQUENCE =
            Pattern.compile("\u001b\\[[0-9;?]*[ -/]*[@-~]|\u009b[0-9;?]*[ -/]*[@-~]");

    private HostileText() {}

    /**
     * Without terminal sequences, control, format (bidirectional and zero-width among them) and
     * unassigned characters and lone surrogates. Line breaks and tabs become spaces.
     */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        TERMINAL_SEQUENCE
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .map(HostileText::spaceForBreak)
                .filter(HostileText::isVisible)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** At most so many characters, the last an ellipsis when something was cut. */
    public static String bounded(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole) + CUT;
    }

    private static int spaceForBreak(int character) {
        return switch (character) {
            case '\n', '\r', '\t', 0x0b, 0x0c, 0x85, 0x2028, 0x2029 -> ' ';
            default -> character;
        };
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
