package io.routemedic.entry.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * One line of JSON on standard output. By the streaming writer, because a new process would load
 * 300 classes to bind objects, and its first line is on the way to its first answer.
 */
public final class JsonLine {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    /** What stands between the braces. */
    public interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** As text, without the end of the line. */
    public static String of(Fields fields) {
        var line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot be written to.", e);
        }
        return line.toString();
    }

    /** At once, so that the lines of several threads do not mix. */
    @SuppressWarnings("SystemOut")
    public static void print(Fields fields) {
        System.out.print(of(fields) + "\n");
        System.out.flush();
    }
}
