package io.routemedic.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * What a {@link Rehearsal} plays: {@code rehearsal.json} has an event for each function, and what
 * AWS answers.
 */
final class RehearsalScript {

    static final String ACCOUNT = "111122223333";
    static final String REGION = "us-east-1";
    static final String API = "rehearsal1";
    static final String STAGE = "prod";
    static final String TABLE = "rehearsal";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILE = "rehearsal.json";

    private RehearsalScript() {}

    /** The event, as Lambda would hand it over. */
    static byte[] event(String function) {
        JsonNode event = read().path("events").path(function);
        return event.has("logEvents") ? subscription(bytes(event)) : bytes(event);
    }

    /** By the request: see {@link RehearsedAws}. */
    static JsonNode answers() {
        return read().path("answers");
    }

    private static byte[] subscription(byte[] document) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode event = JSON.createObjectNode();
        event.putObject("awslogs")
                .put("data", Base64.getEncoder().encodeToString(compressed.toByteArray()));
        return bytes(event);
    }

    private static JsonNode read() {
        try (InputStream file = RehearsalScript.class.getResourceAsStream(FILE)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The function's package lacks " + FILE + ".", e);
        }
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
