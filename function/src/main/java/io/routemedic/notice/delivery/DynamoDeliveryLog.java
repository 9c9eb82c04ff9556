package io.routemedic.notice.delivery;

import static java.util.stream.Collectors.toCollection;

import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Instant;
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
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The delivery log in the state table: one item a message and channel. What is kept stands in the
 * sparse {@code open} index under {@code notice}, ordered by when it is due.
 */
public final class DynamoDeliveryLog implements DeliveryLog {

    private static final Logger log = LoggerFactory.getLogger(DynamoDeliveryLog.class);
    private static final int MOST_DUE = 50;
    // What is kept again expires as if it had been kept once: no notice is repeated for ever.
    private static final String KEEP =
            "SET openKey = :open, lastSeen = :due, message = :message,"
                    + " expiresAt = if_not_exists(expiresAt, :expires)";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDeliveryLog(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Set<String> missing(String messageId, Set<String> channels) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", DynamoDelivery.partition(messageId)))
                        .build();
        Set<String> known =
                items(query).stream()
                        .map(DynamoDelivery::channel)
                        .collect(toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(channels);
        missing.removeAll(known);
        return missing;
    }

    @Override
    public void reached(String messageId, String channel, Instant at) {
        PutItemRequest put =
                PutItemRequest.builder()
                        .tableName(table)
                        .item(DynamoDelivery.reached(messageId, channel, at))
                        .build();
        asked("dynamodb:PutItem", () -> dynamoDb.putItem(put));
    }

    @Override
    public void keep(Pending pending, Instant notBefore) {
        String id = pending.message().id();
        UpdateItemRequest update =
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(DynamoDelivery.key(id, pending.channel()))
                        .conditionExpression("attribute_not_exists(reachedAt)")
                        .updateExpression(KEEP)
                        .expressionAttributeValues(
                                DynamoDelivery.kept(pending.message(), notBefore))
                        .build();
        boolean kept = asked("dynamodb:UpdateItem", () -> unlessReached(update));
        log.atDebug().addKeyValue("messageId", id).addKeyValue("kept", kept).log("Notice kept");
    }

    private boolean unlessReached(UpdateItemRequest update) {
        try {
            dynamoDb.updateItem(update);
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public List<Pending> due(Instant now) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName("open")
                        .keyConditionExpression("openKey = :open AND lastSeen <= :now")
                        .expressionAttributeValues(
                                Map.of(
                                        ":open",
                                        DynamoDelivery.OPEN,
                                        ":now",
                                        DynamoDelivery.sortable(now)))
                        .limit(MOST_DUE)
                        .build();
        return items(query).stream().flatMap(item -> pending(item).stream()).toList();
    }

    // One message that this version cannot read must not hold up the others.
    private static Optional<Pending> pending(Map<String, AttributeValue> item) {
        try {
            return Optional.of(
                    new Pending(DynamoDelivery.message(item), DynamoDelivery.channel(item)));
        } catch (IllegalArgumentException e) {
            log.atError().setCause(e).log("A kept notice cannot be read, and is passed over");
            return Optional.empty();
        }
    }

    private List<Map<String, AttributeValue>> items(QueryRequest query) {
        return asked("dynamodb:Query", () -> dynamoDb.query(query).items());
    }

    private static <T> T asked(String call, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw new LedgerUnavailableException(
                    "The delivery log could not be used: " + call + " failed.", e);
        }
    }
}
