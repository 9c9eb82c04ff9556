package io.routemedic.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What CloudWatch Logs hands to a function that is subscribed to a log group. */
public final class Payload {

    public static final String LOG_GROUP = "/apigw/orders-prod";

    private static final long FIRST_TIMESTAMP = 1_793_872_800_000L;

    private Payload() {}

    /** The event as Lambda passes it on: JSON around base64 around gzip around JSON. */
    public static byte[] event(List<String> lines) {
        String data = Base64.getEncoder().encodeToString(compressed(lines));
        return ("{\"awslogs\":{\"data\":\"" + data + "\"}}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(List<String> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            write(lines, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(List<String> lines, OutputStream target) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(target)) {
            json.writeStartObject();
            json.writeStringField("messageType", "DATA_MESSAGE");
            json.writeStringField("owner", "111122223333");
            json.writeStringField("logGroup", LOG_GROUP);
            json.writeStringField("logStream", "prod");
            json.writeArrayFieldStart("subscriptionFilters");
            json.writeString("routemedic");
            json.writeEndArray();
            json.writeArrayFieldStart("logEvents");
            for (int i = 0; i < lines.size(); i++) {
                json.writeStartObject();
                json.writeStringField("id", "%056d".formatted(i));
                json.writeNumberField("timestamp", FIRST_TIMESTAMP + i);
                json.writeStringField("message", lines.get(i));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
