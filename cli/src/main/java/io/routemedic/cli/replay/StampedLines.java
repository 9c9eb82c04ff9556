package io.routemedic.cli.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.routemedic.intake.payload.Json;
import io.routemedic.intake.payload.LogLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads log events that stand behind their time: what {@code aws logs tail} prints in each of its
 * formats, and what an export task writes to S3. A line without a time goes on with the event
 * before it, as where {@code --format json} breaks one into lines. Times are UTC.
 *
 * <p>API Gateway has no variable that looks so, so no access log line starts this way by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/logs/tail.html">aws logs tail</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/S3Export.html">Exporting
 *     log data to Amazon S3</a>
 */
final class StampedLines {

    private static final String COLOUR = "(?:\u001b\\[[0-9;]*m)*";
    private static final Pattern STAMP =
            Pattern.compile(
                    COLOUR
                            + "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(\\+00:00|Z)?"
                            + COLOUR
                            + "(?: |$)");

    /** The name of the log stream, which stands only behind a time with an offset. */
    private static final Pattern STREAM =
            Pattern.compile(COLOUR + "[^ \u001b]++" + COLOUR + "(?: |$)");

    private static final JsonFactory JSON = new JsonFactory();
    private static final String OFFSET = "+00:00";

    private final String account;
    private final String logGroup;
    private final Consumer<LogLine> each;
    private final StringBuilder message = new StringBuilder();
    private boolean wentOn;
    private Instant time;
    private long number;

    StampedLines(String account, String logGroup, Instant time, Consumer<LogLine> each) {
        this.account = account;
        this.logGroup = logGroup;
        this.time = time;
        this.each = each;
    }

    /** Whether a file that starts so is one of these. */
    static boolean begin(String start) {
        return STAMP.matcher(start).lookingAt();
    }

    void read(InputStream text) throws IOException {
        TextLines.each(text, this::take);
        handOn();
    }

    private void take(String line) {
        Matcher stamp = STAMP.matcher(line);
        if (!stamp.lookingAt()) {
            goOn(line.strip());
            return;
        }
        handOn();
        time = time(stamp.group(1));
        String rest = line.substring(stamp.end());
        Matcher stream = STREAM.matcher(rest);
        boolean named = OFFSET.equals(stamp.group(2)) && stream.lookingAt();
        message.append(named ? rest.substring(stream.end()) : rest);
    }

    private void goOn(String part) {
        if (message.length() + part.length() <= TextLines.LONGEST_LINE) {
            message.append(part);
            wentOn = true;
        }
    }

    private Instant time(String stamp) {
        try {
            return LocalDateTime.parse(stamp).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return time;
        }
    }

    private void handOn() {
        String text = wentOn ? compact(message.toString()) : message.toString();
        if (!text.isBlank()) {
            number++;
            each.accept(new LogLine(account, logGroup, "event-" + number, time, text));
        }
        message.setLength(0);
        wentOn = false;
    }

    /** One line again of JSON that was spread over several, as most formats write it. */
    private static String compact(String spread) {
        var text = new StringWriter();
        try (JsonParser parser = Json.parser(spread);
                JsonGenerator generator = JSON.createGenerator(text)) {
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        } catch (IOException _) {
            return spread;
        }
        return text.toString();
    }
}
