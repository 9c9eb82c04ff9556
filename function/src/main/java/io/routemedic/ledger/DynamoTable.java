package io.routemedic.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The state table as the ledger uses it: a failed condition is a value, any other failure a {@link
 * LedgerUnavailableException}. The client retries throttled and timed-out requests itself.
 */
public final class DynamoTable {

    /** The sparse index over {@code openKey} and {@code lastSeen}. */
    static final String OPEN = "open";

    private final DynamoDbClient dynamoDb;
    private final DynamoTransactions transactions;
    private final String name;

    public DynamoTable(DynamoDbClient dynamoDb, String name) {
        this.dynamoDb = dynamoDb;
        this.transactions = new DynamoTransactions(dynamoDb);
        this.name = name;
    }

    String name() {
        return name;
    }

    Optional<DynamoItem> get(String pk, String sk) {
        return asking(
                "dynamodb:GetItem",
                () ->
                        Optional.of(
                                        dynamoDb.getItem(
                                                        get ->
                                                                get.tableName(name)
                                                                        .key(DynamoItem.key(pk, sk))
                                                                        .consistentRead(true))
                                                .item())
                                .filter(item -> !item.isEmpty())
                                .map(DynamoItem::new));
    }

    /** Up to 100 items, in no order. */
    List<DynamoItem> get(List<Map<String, AttributeValue>> keys) {
        List<DynamoItem> items = new ArrayList<>();
        Map<String, KeysAndAttributes> asked =
                Map.of(name, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (int attempt = 0; attempt < Backoff.MAX_ATTEMPTS && !asked.isEmpty(); attempt++) {
            Backoff.before(attempt);
            BatchGetItemRequest request = BatchGetItemRequest.builder().requestItems(asked).build();
            BatchGetItemResponse response =
                    asking("dynamodb:BatchGetItem", () -> dynamoDb.batchGetItem(request));
            response.responses().getOrDefault(name, List.of()).stream()
                    .map(DynamoItem::new)
                    .forEach(items::add);
            asked = response.unprocessedKeys();
        }
        if (!asked.isEmpty()) {
            throw unavailable("dynamodb:BatchGetItem", new IllegalStateException("throttled"));
        }
        return items;
    }

    /** Items of the index, oldest or newest first. */
    List<DynamoItem> open(String openKey, String until, int limit, boolean oldestFirst) {
        QueryRequest request =
                QueryRequest.builder()
                        .tableName(name)
                        .indexName(OPEN)
                        .keyConditionExpression("openKey = :key AND lastSeen <= :until")
                        .expressionAttributeValues(
                                Map.of(
                                        ":key", DynamoItem.text(openKey),
                                        ":until", DynamoItem.text(until)))
                        .scanIndexForward(oldestFirst)
                        .limit(limit)
                        .build();
        return asking(
                "dynamodb:Query",
                () ->
                        dynamoDb.queryPaginator(request).items().stream()
                                .limit(limit)
                                .map(DynamoItem::new)
                                .toList());
    }

    List<DynamoItem> partition(String pk) {
        QueryRequest request =
                QueryRequest.builder()
                        .tableName(name)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", DynamoItem.text(pk)))
                        .consistentRead(true)
                        .build();
        return asking(
                "dynamodb:Query",
                () ->
                        dynamoDb.queryPaginator(request).items().stream()
                                .map(DynamoItem::new)
                                .toList());
    }

    /** What stands in the way when the condition fails; empty when the item was written. */
    Optional<DynamoItem> put(
            DynamoItem item, String condition, Map<String, AttributeValue> values) {
        PutItemRequest.Builder put =
                PutItemRequest.builder()
                        .tableName(name)
                        .item(item.values())
                        .conditionExpression(condition)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        return conditionally("dynamodb:PutItem", () -> dynamoDb.putItem(put.build()));
    }

    /** What stands in the way when the condition fails; empty when the item was updated. */
    Optional<DynamoItem> update(DynamoUpdate update) {
        return conditionally("dynamodb:UpdateItem", () -> dynamoDb.updateItem(update.alone(name)));
    }

    /**
     * Makes up to 100 updates of different items, all or none, with one request.
     *
     * @return what stands in the way of those whose condition failed, by the same keys; empty when
     *     all items were updated
     */
    <K> Map<K, DynamoItem> update(Map<K, DynamoUpdate> updates) {
        List<K> keys = List.copyOf(updates.keySet());
        List<DynamoUpdate> all = List.copyOf(updates.values());
        Map<K, DynamoItem> refused = new HashMap<>();
        if (all.size() == 1) {
            // Half the price of a transaction.
            update(all.getFirst()).ifPresent(found -> refused.put(keys.getFirst(), found));
        } else if (!all.isEmpty()) {
            List<CancellationReason> reasons =
                    transact(all.stream().map(update -> update.inTransaction(name)).toList());
            for (int i = 0; i < reasons.size(); i++) {
                if (isRefused(reasons.get(i))) {
                    refused.put(keys.get(i), new DynamoItem(reasons.get(i).item()));
                }
            }
        }
        return refused;
    }

    /** Deletes the item if the attribute has this value. */
    void delete(String pk, String sk, String attribute, String value) {
        conditionally(
                "dynamodb:DeleteItem",
                () ->
                        dynamoDb.deleteItem(
                                delete ->
                                        delete.tableName(name)
                                                .key(DynamoItem.key(pk, sk))
                                                .conditionExpression("#attribute = :value")
                                                .expressionAttributeNames(
                                                        Map.of("#attribute", attribute))
                                                .expressionAttributeValues(
                                                        Map.of(":value", DynamoItem.text(value)))));
    }

    void delete(String pk, String sk) {
        asking(
                "dynamodb:DeleteItem",
                () -> dynamoDb.deleteItem(d -> d.tableName(name).key(DynamoItem.key(pk, sk))));
    }

    /**
     * Writes all or nothing; tries again while others write the same items.
     *
     * @return each write's reason when a condition failed; empty when all was written
     */
    List<CancellationReason> transact(List<TransactWriteItem> writes) {
        return asking("dynamodb:TransactWriteItems", () -> transactions.write(writes));
    }

    /** True for a write of a transaction whose condition did not hold. */
    static boolean isRefused(CancellationReason reason) {
        return DynamoTransactions.isRefused(reason);
    }

    private Optional<DynamoItem> conditionally(String call, Supplier<?> request) {
        try {
            return conditionally(request);
        } catch (SdkException e) {
            throw unavailable(call, e);
        }
    }

    /** While a transaction writes the item, nobody else can: it is over in a moment. */
    private static Optional<DynamoItem> conditionally(Supplier<?> request) {
        TransactionConflictException last = TransactionConflictException.builder().build();
        for (int attempt = 0; attempt < Backoff.MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            try {
                var _ = request.get();
                return Optional.empty();
            } catch (ConditionalCheckFailedException e) {
                return Optional.of(new DynamoItem(e.item()));
            } catch (TransactionConflictException e) {
                last = e;
            }
        }
        throw last;
    }

    private <T> T asking(String call, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw unavailable(call, e);
        }
    }

    private LedgerUnavailableException unavailable(String call, Exception cause) {
        return new LedgerUnavailableException(
                "The state table `%s` did not take `%s`; the request is tried again: %s"
                        .formatted(name, call, cause.getMessage()),
                cause);
    }
}
