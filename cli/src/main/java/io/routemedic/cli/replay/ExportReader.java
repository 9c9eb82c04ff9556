package io.routemedic.cli.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.routemedic.intake.payload.Json;
import io.routemedic.intake.payload.LogLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds log events in JSON, wherever they are: any object with a {@code message} or {@code
 * @message}, and any list of {@code field} and {@code value} pairs with one, as {@code aws logs
 * get-query-results} prints rows.
 */
final class ExportReader {

    private static final Set<String> MESSAGES = Set.of("message", "@message");
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, String> surroundings = new HashMap<>();
    private final Instant time;
    private long number;

    ExportReader(String account, String logGroup, Instant time) {
        surroundings.put("owner", account);
        surroundings.put("logGroup", logGroup);
        this.time = time;
    }

    void read(InputStream text, Consumer<LogLine> each) throws IOException {
        try (JsonParser parser = Json.parser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    readArray(parser, each);
                } else if (parser.currentToken() == JsonToken.VALUE_STRING
                        && surroundings.containsKey(String.valueOf(parser.currentName()))) {
                    surroundings.put(parser.currentName(), parser.getText());
                }
            }
        }
    }

    private void readArray(JsonParser parser, Consumer<LogLine> each) throws IOException {
        var row = new HashMap<String, String>();
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                Map<String, String> fields = fields(parser);
                if (fields.containsKey("field")) {
                    row.put(fields.getOrDefault("field", ""), fields.getOrDefault("value", ""));
                } else {
                    handOn(fields, each);
                }
            } else if (token == JsonToken.START_ARRAY) {
                readArray(parser, each);
            }
            token = parser.nextToken();
        }
        handOn(row, each);
    }

    private static Map<String, String> fields(JsonParser parser) throws IOException {
        var fields = new HashMap<String, String>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue()) {
                fields.put(name, parser.getText());
            } else if (MESSAGES.contains(name)) {
                fields.put(name, text(parser));
            } else {
                parser.skipChildren();
            }
        }
        return fields;
    }

    /** Logs Insights exports a message that is JSON as JSON; this makes it a line again. */
    private static String text(JsonParser parser) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    /** Hands on what these fields of one event say; nothing without a message. */
    void handOn(Map<String, String> fields, Consumer<LogLine> each) {
        String message = fields.getOrDefault("@message", fields.getOrDefault("message", ""));
        if (message.isBlank()) {
            return;
        }
        number++;
        String source = fields.getOrDefault("@log", "");
        int colon = source.indexOf(':');
        String account = colon < 0 ? surroundings("owner") : source.substring(0, colon);
        String logGroup = colon < 0 ? surroundings("logGroup") : source.substring(colon + 1);
        String id =
                fields.getOrDefault(
                        "eventId", fields.getOrDefault("id", fields.getOrDefault("@ptr", "")));
        each.accept(
                new LogLine(
                        account,
                        logGroup,
                        id.isEmpty() ? "event-" + number : id,
                        time(fields),
                        message));
    }

    private String surroundings(String name) {
        return surroundings.getOrDefault(name, "");
    }

    /** Milliseconds, or {@code 2026-11-24 03:42:00.000} as Logs Insights writes UTC. */
    private Instant time(Map<String, String> fields) {
        String text = fields.getOrDefault("timestamp", fields.getOrDefault("@timestamp", ""));
        try {
            return text.contains("-")
                    ? LocalDateTime.parse(text.replace(' ', 'T').replace("Z", ""))
                            .toInstant(ZoneOffset.UTC)
                    : Instant.ofEpochMilli(Long.parseLong(text));
        } catch (DateTimeException | NumberFormatException _) {
            return time;
        }
    }
}
