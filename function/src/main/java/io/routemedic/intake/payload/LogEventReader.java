package io.routemedic.intake.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the log events of a subscription's document. */
final class LogEventReader {

    private final LineConsumer each;
    private final BatchDigest digest = new BatchDigest();
    private final ReusedText id = new ReusedText();
    private final ReusedText message = new ReusedText();
    private long timestamp;

    LogEventReader(LineConsumer each) {
        this.each = each;
    }

    BatchDigest digest() {
        return digest;
    }

    /** Reads to the end of the array that the parser has just entered. */
    void read(JsonParser parser, String account, String logGroup) throws IOException {
        Predicate<ReusedText> wanted = each.wantedOf(logGroup);
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                readEvent(parser);
                handOn(wanted, account, logGroup);
            } else {
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
    }

    /**
     * Reads on where {@link #read} met a fault: each event by itself.
     *
     * @param texts from the document's first event on
     * @return how many could not be read
     */
    long readOn(EventTexts texts, String account, String logGroup) throws IOException {
        Predicate<ReusedText> wanted = each.wantedOf(logGroup);
        long known = digest.lines();
        long lost = 0;
        Optional<String> text = texts.next();
        for (long at = 0; text.isPresent(); at++) {
            if (at >= known && readAlone(text.get())) {
                handOn(wanted, account, logGroup);
            } else if (at >= known) {
                lost++;
            }
            text = texts.next();
        }
        return lost;
    }

    private boolean readAlone(String text) {
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            readEvent(parser);
            return parser.currentToken() == JsonToken.END_OBJECT;
        } catch (IOException _) {
            return false;
        }
    }

    private void handOn(Predicate<ReusedText> wanted, String account, String logGroup) {
        digest.add(id);
        if (wanted.test(message)) {
            each.accept(line(account, logGroup));
        }
    }

    private void readEvent(JsonParser parser) throws IOException {
        id.clear();
        message.clear();
        timestamp = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id.take(parser);
                case "message" -> message.take(parser);
                case "timestamp" -> timestamp = parser.getValueAsLong(0);
                default -> parser.skipChildren();
            }
        }
        if (id.isEmpty()) {
            id.take(timestamp + "-" + message.toString().hashCode());
        }
    }

    private LogLine line(String account, String logGroup) {
        return new LogLine(
                account,
                logGroup,
                id.toString(),
                Instant.ofEpochMilli(timestamp),
                message.toString());
    }
}
