package io.routemedic.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/**
 * What a reader of a payload that takes every line apart must do: decode, decompress, walk over the
 * document's tokens and, where the lines are JSON, over each line's. It looks at nothing that it
 * finds. A line that is not JSON is only taken out of the document as text.
 */
final class IntakeFloor implements Work {

    private static final int BUFFER = 1 << 16;

    private final JsonFactory json = new JsonFactory();
    private final byte[] event;
    private final boolean jsonLines;

    IntakeFloor(byte[] event, boolean jsonLines) {
        this.event = event.clone();
        this.jsonLines = jsonLines;
    }

    /** Returns how many tokens, and characters of lines that are not JSON, there are. */
    @Override
    public long run() {
        try (JsonParser parser = json.createParser(event)) {
            while (parser.nextToken() != JsonToken.VALUE_STRING) {
                // The event has one string, the document.
            }
            return walk(Base64.getDecoder().decode(parser.getText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long walk(byte[] compressed) throws IOException {
        long seen = 0;
        InputStream text = new GZIPInputStream(new ByteArrayInputStream(compressed), BUFFER);
        try (JsonParser parser = json.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                seen++;
                if (token == JsonToken.VALUE_STRING && "message".equals(parser.currentName())) {
                    seen += walkLine(parser.getText());
                }
                token = parser.nextToken();
            }
        }
        return seen;
    }

    private long walkLine(String line) throws IOException {
        if (!jsonLines) {
            return line.length();
        }
        long seen = 0;
        try (JsonParser parser = json.createParser(line)) {
            while (parser.nextToken() != null) {
                seen++;
            }
        }
        return seen;
    }
}
