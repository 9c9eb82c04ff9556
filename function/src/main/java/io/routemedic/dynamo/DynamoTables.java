package io.routemedic.dynamo;

import io.routemedic.dynamo.Schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The two tables. A write that its condition refuses is an answer; whatever else fails is thrown as
 * the exception of whoever uses the tables. The client itself retries what was throttled or timed
 * out. All reads are strongly consistent, but those of a list.
 */
public final class DynamoTables {

    private static final int MOST_ATTEMPTS = 8;
    private static final int MOST_KEYS = 100;
    private static final String READING = "Reading";
    private static final String WRITING = "Writing to";

    private final DynamoDbClient dynamoDb;
    private final DynamoWriter writer;
    private final Map<Table, String> names;
    private final BiFunction<String, Exception, RuntimeException> unavailable;

    /**
     * The tables of these names.
     *
     * @param unavailable what is thrown, of a sentence and its cause; a write may have taken effect
     */
    public DynamoTables(
            DynamoDbClient dynamoDb,
            String stateTable,
            String auditTable,
            BiFunction<String, Exception, RuntimeException> unavailable) {
        this.dynamoDb = dynamoDb;
        this.writer = new DynamoWriter(dynamoDb);
        this.names = Map.of(Table.STATE, stateTable, Table.AUDIT, auditTable);
        this.unavailable = unavailable;
    }

    public Optional<DynamoItem> find(Schema.Key key) {
        GetItemRequest request =
                GetItemRequest.builder()
                        .tableName(name(key.type().table()))
                        .key(DynamoItem.of(key).values())
                        .consistentRead(true)
                        .build();
        Map<String, AttributeValue> item = asking(READING, () -> dynamoDb.getItem(request).item());
        return Optional.of(item).filter(found -> !found.isEmpty()).map(DynamoItem::new);
    }

    /** Up to 100 items of the state table with one request, in no order. */
    public List<DynamoItem> find(List<Schema.Key> keys) {
        return findAll(keys.stream().map(key -> DynamoItem.of(key).values()).toList());
    }

    private List<DynamoItem> findAll(List<Map<String, AttributeValue>> keys) {
        String table = name(Table.STATE);
        KeysAndAttributes all = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        Map<String, KeysAndAttributes> left = new HashMap<>(Map.of(table, all));
        List<DynamoItem> found = new ArrayList<>();
        return patiently(
                READING,
                () -> {
                    BatchGetItemResponse some =
                            dynamoDb.batchGetItem(
                                    BatchGetItemRequest.builder().requestItems(left).build());
                    some.responses().getOrDefault(table, List.of()).stream()
                            .map(DynamoItem::new)
                            .forEach(found::add);
                    left.clear();
                    left.putAll(some.unprocessedKeys());
                    return left.isEmpty() ? Optional.of(found) : Optional.empty();
                });
    }

    public List<DynamoItem> find(DynamoQuery query) {
        List<DynamoItem> found = asking(READING, () -> stream(query).toList());
        return query.isOfList() ? listed(query, found) : found;
    }

    /** The items of these places, as they are now; without those that left the list meanwhile. */
    private List<DynamoItem> listed(DynamoQuery query, List<DynamoItem> places) {
        List<Map<String, AttributeValue>> keys =
                places.stream()
                        .sorted(query.order())
                        .limit(query.limit())
                        .map(DynamoItem::key)
                        .toList();
        Map<Map<String, AttributeValue>, DynamoItem> items = new HashMap<>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            findAll(keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)))
                    .forEach(item -> items.put(item.key(), item));
        }
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(items.get(key)).stream())
                .filter(query::has)
                .toList();
    }

    /**
     * The same, read page by page while the stream is consumed; of a list, the places alone, those
     * of each key by themselves.
     *
     * @throws SdkException when it is consumed and a page cannot be read
     */
    public Stream<DynamoItem> stream(DynamoQuery query) {
        return query.in(name(query.table())).stream()
                .flatMap(
                        request ->
                                dynamoDb.queryPaginator(request).items().stream()
                                        .limit(query.limit()))
                .map(DynamoItem::new);
    }

    /**
     * Writes, unless the condition is not met.
     *
     * @return what stands in the way; empty when it was written
     */
    public Optional<DynamoItem> write(DynamoWrite write) {
        return Optional.ofNullable(write(List.of(write)).get(0));
    }

    /**
     * Writes up to 100 different items, all or none, with one request.
     *
     * @return what stands in the way of those whose condition is not met, by their place among the
     *     writes; empty when all was written
     */
    public Map<Integer, DynamoItem> write(List<DynamoWrite> writes) {
        if (writes.isEmpty()) {
            return Map.of();
        }
        List<TransactWriteItem> items = items(writes);
        return patiently(WRITING, () -> writer.attempt(items));
    }

    /** The same, once: empty when others were writing the same items. */
    public Optional<Map<Integer, DynamoItem>> attempt(List<DynamoWrite> writes) {
        return asking(WRITING, () -> writer.attempt(items(writes)));
    }

    private List<TransactWriteItem> items(List<DynamoWrite> writes) {
        return writes.stream().map(write -> write.in(name(write.key().type().table()))).toList();
    }

    private String name(Table table) {
        return names.getOrDefault(table, "");
    }

    private <T> T patiently(String what, Supplier<Optional<T>> attempt) {
        return DynamoRetry.until(MOST_ATTEMPTS, () -> asking(what, attempt))
                .orElseThrow(
                        () ->
                                unavailable(
                                        what, new IllegalStateException("others were in the way")));
    }

    private <T> T asking(String what, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw unavailable(what, e);
        }
    }

    private RuntimeException unavailable(String what, Exception cause) {
        return unavailable.apply(
                "%s the tables `%s` failed; the request is tried again: %s"
                        .formatted(what, names.values(), cause.getMessage()),
                cause);
    }
}
