package io.routemedic.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Which items to read, in which order, and how many at most. */
public final class DynamoQuery {

    private final Schema.Table table;
    private final QueryRequest.Builder request = QueryRequest.builder();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private int limit = Integer.MAX_VALUE;

    private DynamoQuery(Schema.Table table, String keyCondition) {
        this.table = table;
        request.keyConditionExpression(keyCondition);
    }

    /**
     * All items of the partition that items of the type are in, by {@code sk}.
     *
     * @param id what the placeholder in {@code pk} stands for, if it has one
     */
    public static DynamoQuery partition(Schema.ItemType type, Object... id) {
        return new DynamoQuery(type.table(), "pk = :pk").value(":pk", type.pk(id)).consistent();
    }

    /** The items from one key to another of the same {@code pk}, by {@code sk}. */
    public static DynamoQuery range(ItemKey first, ItemKey last) {
        return new DynamoQuery(first.type().table(), "pk = :pk AND sk BETWEEN :first AND :last")
                .value(":pk", first.pk())
                .value(":first", first.sk())
                .value(":last", last.sk())
                .consistent();
    }

    /** The items of a list, by their time there. */
    public static DynamoQuery listed(Schema.Listing listing) {
        return new DynamoQuery(Schema.Table.STATE, "openKey = :list")
                .value(":list", listing.key())
                .ofIndex();
    }

    /** The items of a list whose time has come. */
    public static DynamoQuery listed(Schema.Listing listing, Instant until) {
        return new DynamoQuery(Schema.Table.STATE, "openKey = :list AND openTime <= :until")
                .value(":list", listing.key())
                .value(":until", until)
                .ofIndex();
    }

    /** No more than this. */
    public DynamoQuery first(int most) {
        limit = most;
        request.limit(most);
        return this;
    }

    /** From the end, and no more than this. */
    public DynamoQuery last(int most) {
        request.scanIndexForward(false);
        return first(most);
    }

    private DynamoQuery value(String placeholder, Object value) {
        values.put(placeholder, DynamoItem.value(value));
        return this;
    }

    private DynamoQuery consistent() {
        request.consistentRead(true);
        return this;
    }

    private DynamoQuery ofIndex() {
        request.indexName(Schema.OPEN);
        return this;
    }

    Schema.Table table() {
        return table;
    }

    int limit() {
        return limit;
    }

    QueryRequest in(String tableName) {
        return request.tableName(tableName).expressionAttributeValues(values).build();
    }
}
