package io.routemedic.local.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * What CloudWatch Logs sends to a subscribed function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">Subscription
 *     filters</a>
 */
public final class SubscriptionPayload {

    /** Event ids are as long as CloudWatch's. */
    private static final int ID_SHIFT = 144;

    private SubscriptionPayload() {}

    /**
     * Wraps events of one log group.
     *
     * @param first the number of the first event in its group: the same event gets the same id
     *     whenever it is sent
     */
    public static String of(String account, String logGroup, long first, List<LogEvent> events) {
        ObjectNode payload = Json.object();
        payload.putObject("awslogs")
                .put("data", encoded(document(account, logGroup, first, events)));
        return payload.toString();
    }

    private static ObjectNode document(
            String account, String logGroup, long first, List<LogEvent> events) {
        ObjectNode document = Json.object().put("messageType", "DATA_MESSAGE");
        document.put("owner", account).put("logGroup", logGroup).put("logStream", "stand-in");
        document.putArray("subscriptionFilters").add("routemedic");
        var list = document.putArray("logEvents");
        for (int i = 0; i < events.size(); i++) {
            LogEvent event = events.get(i);
            list.addObject()
                    .put("id", id(event, first + i))
                    .put("timestamp", event.at().toEpochMilli())
                    .put("message", event.message());
        }
        return document;
    }

    private static String id(LogEvent event, long number) {
        return BigInteger.valueOf(event.at().toEpochMilli())
                .shiftLeft(ID_SHIFT)
                .add(BigInteger.valueOf(number))
                .toString();
    }

    private static String encoded(ObjectNode document) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(document.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail.", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
