package io.routemedic.notice;

import static java.util.stream.Collectors.toCollection;

import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The delivery log in the state table: one item a message and channel. What is kept stands in the
 * sparse {@code open} index under {@code notice}, ordered by when it is due.
 */
public final class DynamoDeliveryLog implements DeliveryLog {

    private static final Logger log = LoggerFactory.getLogger(DynamoDeliveryLog.class);
    private static final String OPEN_KEY = "notice";
    private static final int MOST_DUE = 50;
    // What is kept again expires as if it had been kept once: no notice is repeated for ever.
    private static final String KEEP =
            "SET openKey = :open, lastSeen = :due, message = :text,"
                    + " expiresAt = if_not_exists(expiresAt, :expires)";
    // Longer than any redelivery, and than people take to correct a channel.
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDeliveryLog(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Set<String> missing(String messageId, Set<String> channels) {
        var known =
                asked(
                        "dynamodb:Query",
                        () ->
                                dynamoDb.query(
                                        query ->
                                                query.tableName(table)
                                                        .consistentRead(true)
                                                        .keyConditionExpression("pk = :pk")
                                                        .expressionAttributeValues(
                                                                Map.of(
                                                                        ":pk",
                                                                        text(pk(messageId))))));
        Set<String> missing = new TreeSet<>(channels);
        missing.removeAll(
                known.items().stream()
                        .map(item -> value(item, "sk"))
                        .collect(toCollection(TreeSet::new)));
        return missing;
    }

    @Override
    public void reached(String messageId, String channel, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(key(messageId, channel));
        item.put("reachedAt", text(at.toString()));
        item.put("expiresAt", expires(at));
        asked("dynamodb:PutItem", () -> dynamoDb.putItem(put -> put.tableName(table).item(item)));
    }

    @Override
    public void keep(Pending pending, Instant notBefore) {
        try {
            dynamoDb.updateItem(
                    update ->
                            update.tableName(table)
                                    .key(key(pending.message().id(), pending.channel()))
                                    .conditionExpression("attribute_not_exists(reachedAt)")
                                    .updateExpression(KEEP)
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":open", text(OPEN_KEY),
                                                    ":due", text(sortable(notBefore)),
                                                    ":text",
                                                            text(
                                                                    MessageJson.write(
                                                                            pending.message())),
                                                    ":expires", expires(notBefore))));
        } catch (ConditionalCheckFailedException e) {
            log.atDebug()
                    .addKeyValue("messageId", pending.message().id())
                    .log("The channel has the message already: nothing to keep");
        } catch (SdkException e) {
            throw unavailable("dynamodb:UpdateItem", e);
        }
    }

    @Override
    public List<Pending> due(Instant now) {
        var due =
                asked(
                        "dynamodb:Query",
                        () ->
                                dynamoDb.query(
                                        query ->
                                                query.tableName(table)
                                                        .indexName("open")
                                                        .keyConditionExpression(
                                                                "openKey = :key AND lastSeen <="
                                                                        + " :now")
                                                        .expressionAttributeValues(
                                                                Map.of(
                                                                        ":key", text(OPEN_KEY),
                                                                        ":now",
                                                                                text(
                                                                                        sortable(
                                                                                                now))))
                                                        .limit(MOST_DUE)));
        return due.items().stream().flatMap(item -> pending(item).stream()).toList();
    }

    // One message that this version cannot read must not hold up the others.
    private static Optional<Pending> pending(Map<String, AttributeValue> item) {
        try {
            Message message = MessageJson.read(value(item, "message"));
            return Optional.of(new Pending(message, value(item, "sk")));
        } catch (IllegalArgumentException e) {
            log.atError()
                    .setCause(e)
                    .addKeyValue("item", value(item, "pk"))
                    .log("Kept notice lost");
            return Optional.empty();
        }
    }

    private static String value(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, text("")).s();
    }

    private static Map<String, AttributeValue> key(String messageId, String channel) {
        return Map.of("pk", text(pk(messageId)), "sk", text(channel));
    }

    private static AttributeValue expires(Instant from) {
        return AttributeValue.fromN(Long.toString(from.plus(REMEMBERED).getEpochSecond()));
    }

    private static String pk(String messageId) {
        return "notice#" + messageId;
    }

    // Whole seconds: otherwise the text's length, and with it the order, would vary.
    private static String sortable(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static <T> T asked(String call, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw unavailable(call, e);
        }
    }

    private static LedgerUnavailableException unavailable(String call, SdkException e) {
        return new LedgerUnavailableException("The delivery log could not be used: " + call, e);
    }
}
