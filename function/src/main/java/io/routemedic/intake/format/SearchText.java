package io.routemedic.intake.format;

import io.routemedic.intake.payload.ReusedText;

/** A text to look for in others, as {@link String#contains} and its like do. */
final class SearchText {

    private final char[] wanted;

    SearchText(String text) {
        wanted = text.toCharArray();
    }

    boolean isIn(ReusedText text) {
        if (wanted.length == 0) {
            return true;
        }
        char[] characters = text.characters();
        int last = text.length() - wanted.length;
        int at = next(wanted[0], characters, 0, last);
        while (at <= last && !isAt(characters, at)) {
            at = next(wanted[0], characters, at + 1, last);
        }
        return at <= last;
    }

    boolean starts(ReusedText text) {
        return wanted.length <= text.length() && isAt(text.characters(), 0);
    }

    boolean ends(ReusedText text) {
        int from = text.length() - wanted.length;
        return from >= 0 && isAt(text.characters(), from);
    }

    /**
     * Apart from the rest: where Lambda's compiler has nothing else to do in a loop, the loop takes
     * half the time.
     */
    private static int next(char c, char[] characters, int from, int last) {
        int at = from;
        while (at <= last && characters[at] != c) {
            at++;
        }
        return at;
    }

    private boolean isAt(char[] characters, int from) {
        for (int i = 0; i < wanted.length; i++) {
            if (characters[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
