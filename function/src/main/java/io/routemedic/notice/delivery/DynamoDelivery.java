package io.routemedic.notice.delivery;

import io.routemedic.notice.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a delivery stands in the state table. */
final class DynamoDelivery {

    /** The partition of the {@code open} index that holds what is kept. */
    static final AttributeValue OPEN = AttributeValue.fromS("notice");

    // Longer than any redelivery, and than people take to correct a channel.
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private DynamoDelivery() {}

    static AttributeValue partition(String messageId) {
        return AttributeValue.fromS("notice#" + messageId);
    }

    static Map<String, AttributeValue> key(String messageId, String channel) {
        return Map.of("pk", partition(messageId), "sk", AttributeValue.fromS(channel));
    }

    /** The whole item once the channel has the message. */
    static Map<String, AttributeValue> reached(String messageId, String channel, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(key(messageId, channel));
        item.put("reachedAt", AttributeValue.fromS(at.toString()));
        item.put("expiresAt", expires(at));
        return item;
    }

    /** The values that keep the message. */
    static Map<String, AttributeValue> kept(Message message, Instant notBefore) {
        return Map.of(
                ":open", OPEN,
                ":due", sortable(notBefore),
                ":message", AttributeValue.fromS(MessageJson.write(message)),
                ":expires", expires(notBefore));
    }

    static String channel(Map<String, AttributeValue> item) {
        return text(item, "sk");
    }

    /**
     * @throws IllegalArgumentException when this version cannot read it
     */
    static Message message(Map<String, AttributeValue> item) {
        return MessageJson.read(text(item, "message"));
    }

    /** Whole seconds: otherwise the text's length, and with it the order, would vary. */
    static AttributeValue sortable(Instant at) {
        return AttributeValue.fromS(at.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static AttributeValue expires(Instant from) {
        return AttributeValue.fromN(Long.toString(from.plus(REMEMBERED).getEpochSecond()));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
