package io.routemedic.intake.payload;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the compressed documents in a Lambda event: one under {@code awslogs.data} from a
 * CloudWatch Logs subscription, one in each record from a Kinesis stream.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">Real-time
 *     processing of log data with subscriptions</a>
 */
public final class SubscriptionEvent {

    private static final Base64Variant BASE64 =
            Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(
                    Base64Variant.PaddingReadBehaviour.PADDING_ALLOWED);

    private SubscriptionEvent() {}

    /** Reads an event that can only be a subscription's. */
    public static List<String> read(InputStream event, Consumer<EncodedBatch> each) {
        return read(event, each, () -> {});
    }

    /**
     * Hands on each document as soon as it is found. What was found before a problem is handed on
     * as well, a document cut short too.
     *
     * @param catchUp what to do when the event is the schedule's, {@code {"catchUp":true}}
     * @return what was wrong with the event, one sentence each; empty when nothing was
     */
    public static List<String> read(
            InputStream event, Consumer<EncodedBatch> each, Runnable catchUp) {
        var problems = new ArrayList<String>();
        boolean found = false;
        try (JsonParser parser = Json.parser(event)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                String name = parser.currentName();
                if (token == JsonToken.START_OBJECT
                        && ("awslogs".equals(name) || "kinesis".equals(name))) {
                    found = true;
                    new Carrier(parser, problems).handOn(each);
                } else if (token == JsonToken.VALUE_TRUE && "catchUp".equals(name)) {
                    found = true;
                    catchUp.run();
                }
                token = parser.nextToken();
            }
        } catch (IOException _) {
            problems.add("The event is not complete JSON; what came before the fault was read.");
        }
        if (!found) {
            problems.add(
                    "The event is no subscription payload: it has neither `awslogs.data`, as"
                            + " CloudWatch Logs sends it, nor Kinesis records. Subscribe the"
                            + " function to a log group, or to a stream of one.");
        }
        return List.copyOf(problems);
    }

    /** The object that carries a document, from its start to its end. */
    private static final class Carrier {
        private final JsonParser parser;
        private final List<String> problems;
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private Optional<String> sequenceNumber = Optional.empty();

        Carrier(JsonParser parser, List<String> problems) {
            this.parser = parser;
            this.problems = problems;
        }

        void handOn(Consumer<EncodedBatch> each) throws IOException {
            try {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    readField(parser.currentName());
                }
            } finally {
                if (data.size() > 0) {
                    each.accept(new EncodedBatch(data.toByteArray(), sequenceNumber));
                } else {
                    problems.add("The event carries an empty document.");
                }
            }
        }

        private void readField(String name) throws IOException {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && name.equals("data")) {
                readData();
            } else if (value == JsonToken.VALUE_STRING && name.equals("sequenceNumber")) {
                sequenceNumber = Optional.of(parser.getText());
            } else {
                parser.skipChildren();
            }
        }

        private void readData() throws IOException {
            try {
                parser.readBinaryValue(BASE64, data);
            } catch (IOException | IllegalArgumentException fault) {
                problems.add("The document in the event is not valid base64; the start was read.");
                throw new IOException(fault);
            }
        }
    }
}
