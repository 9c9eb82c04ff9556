package io.routemedic.intake.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Text in a buffer that the next text overwrites. Of most lines we only need to know that they do
 * not matter, and making strings of them takes longer than finding that out.
 */
public final class ReusedText {

    /** Longer than most lines; a longer one makes the buffer grow. */
    private static final int USUAL_LENGTH = 512;

    private char[] characters = new char[USUAL_LENGTH];
    private int length;

    public static ReusedText of(String text) {
        var copy = new ReusedText();
        copy.take(text);
        return copy;
    }

    public void clear() {
        length = 0;
    }

    public void take(String text) {
        makeRoomFor(text.length());
        text.getChars(0, length, characters, 0);
    }

    /** Takes the parser's current value; for null, and what is no scalar, the empty text. */
    public void take(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            clear();
            return;
        }
        makeRoomFor(parser.getTextLength());
        System.arraycopy(parser.getTextCharacters(), parser.getTextOffset(), characters, 0, length);
    }

    private void makeRoomFor(int newLength) {
        length = newLength;
        if (characters.length < newLength) {
            characters = new char[newLength + newLength / 2];
        }
    }

    /** The buffer, of which only the first {@link #length} characters are the text. */
    public char[] characters() {
        return characters;
    }

    public int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
