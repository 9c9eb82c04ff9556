package io.routemedic.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

/** Reads the log events of a subscription's document. */
final class LogEventReader {

    private final Consumer<LogLine> each;
    private final BatchDigest digest = new BatchDigest();

    LogEventReader(Consumer<LogLine> each) {
        this.each = each;
    }

    BatchDigest digest() {
        return digest;
    }

    /** Reads to the end of the array that the parser has just entered. */
    void read(JsonParser parser, String account, String logGroup) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                LogLine line = readEvent(parser, account, logGroup);
                digest.add(line.id());
                each.accept(line);
            } else {
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
    }

    private static LogLine readEvent(JsonParser parser, String account, String logGroup)
            throws IOException {
        String id = "";
        String message = "";
        long timestamp = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getValueAsString("");
                case "message" -> message = parser.getValueAsString("");
                case "timestamp" -> timestamp = parser.getValueAsLong(0);
                default -> parser.skipChildren();
            }
        }
        return new LogLine(
                account,
                logGroup,
                id.isEmpty() ? timestamp + "-" + message.hashCode() : id,
                Instant.ofEpochMilli(timestamp),
                message);
    }
}
