package io.routemedic.cli.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.routemedic.intake.payload.Json;
import java.io.IOException;
import java.util.Set;

/** In which shape a file holds log lines, told by how it starts. */
enum ReplayShape {
    /** One log event a line, as API Gateway wrote it; that can be JSON too. */
    LINES,
    /** A Lambda event with compressed documents. */
    SUBSCRIPTION_EVENT,
    /** Log events behind their time: {@code aws logs tail}, or an export to S3. */
    STAMPED_LINES,
    /** Rows of CSV: Logs Insights' export. */
    CSV,
    /** JSON with log events in it: from the AWS CLI, Logs Insights, or a decoded document. */
    EXPORT;

    private static final Set<String> EVENT_KEYS = Set.of("awslogs", "Records");

    private static final Set<String> EXPORT_KEYS =
            Set.of(
                    "events",
                    "searchedLogStreams",
                    "nextToken",
                    "nextForwardToken",
                    "nextBackwardToken",
                    "results",
                    "queryLanguage",
                    "statistics",
                    "messageType",
                    "owner",
                    "logGroup",
                    "logStream",
                    "logEvents");

    private static final Set<String> ELEMENT_KEYS =
            Set.of("timestamp", "message", "eventId", "logStreamName", "ingestionTime", "field");

    /**
     * @param start the first characters of the file
     */
    static ReplayShape of(String start) {
        if (StampedLines.begin(start)) {
            return STAMPED_LINES;
        }
        return CsvRows.begin(start) ? CSV : ofJson(start);
    }

    private static ReplayShape ofJson(String start) {
        try (JsonParser parser = Json.parser(start)) {
            JsonToken token = parser.nextToken();
            boolean array = token == JsonToken.START_ARRAY;
            while (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            String key =
                    token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME
                            ? parser.currentName()
                            : "";
            if (array) {
                return key.startsWith("@") || ELEMENT_KEYS.contains(key) ? EXPORT : LINES;
            }
            return ofObject(key);
        } catch (IOException _) {
            return LINES;
        }
    }

    private static ReplayShape ofObject(String firstKey) {
        if (EVENT_KEYS.contains(firstKey)) {
            return SUBSCRIPTION_EVENT;
        }
        return EXPORT_KEYS.contains(firstKey) ? EXPORT : LINES;
    }
}
