package io.routemedic.text;

import java.util.regex.Pattern;

/**
 * Text from anonymous clients, made fit to be shown: what cannot be seen is removed, what is too
 * long is cut. Escaping is each renderer's own.
 */
public final class HostileText {

    private static final String CUT = "…";
    private static final Pattern TERMINAL_SEQUENCE =
            Pattern.compile("\u001b\\[[0-9;?]*[ -/]*[@-~]|\u009b[0-9;?]*[ -/]*[@-~]");

    private static final Pattern WWW = Pattern.compile("(www)\\.", Pattern.CASE_INSENSITIVE);

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
        return text.length() <= most ? text : start(text, most - CUT.length());
    }

    /** The first characters of a longer text, none cut in half, and an ellipsis. */
    public static String start(String text, int kept) {
        int end = Math.max(0, kept);
        int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole) + CUT;
    }

    /**
     * With {@code ://} and {@code www.} broken up by brackets, for a reader's program that makes
     * links by itself: strangers choose these words.
     */
    public static String unlinked(String text) {
        return WWW.matcher(text.replace("://", "[:]//")).replaceAll("$1[.]");
    }

    private static int spaceForBreak(int character) {
        return switch (character) {
            case '\n', '\r', '\t', 0x0b, 0x0c, 0x85, 0x2028, 0x2029 -> ' ';
            default -> character;
        };
    }

    /** Neither control, format nor bidirectional character, nor half of a surrogate pair. */
    public static boolean isVisible(int character) {
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
}
