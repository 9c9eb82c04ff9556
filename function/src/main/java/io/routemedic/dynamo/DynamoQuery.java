package io.routemedic.dynamo;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Which items to read, in which order, and how many at most. */
public final class DynamoQuery {

    private final Schema.Table table;
    private final QueryRequest.Builder request = QueryRequest.builder();
    private int limit = Integer.MAX_VALUE;

    private DynamoQuery(Schema.Table table, String template, Object... values) {
        this.table = table;
        DynamoExpression expression = new DynamoExpression();
        request.keyConditionExpression(expression.of(template, values))
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values());
    }

    /** All items that have the key's {@code pk}, by {@code sk}. */
    public static DynamoQuery partition(Schema.Key key) {
        return new DynamoQuery(key.type().table(), "{pk} = ?", key.pk()).consistent();
    }

    /** The items from one key to another of the same {@code pk}, by {@code sk}. */
    public static DynamoQuery range(Schema.Key first, Schema.Key last) {
        return new DynamoQuery(
                        first.type().table(),
                        "{pk} = ? AND {sk} BETWEEN ? AND ?",
                        first.pk(),
                        first.sk(),
                        last.sk())
                .consistent();
    }

    /** The items of a list whose time has come, by their time there. */
    public static DynamoQuery due(Schema.Listing listing, Instant until) {
        return listed("{openKey} = ? AND {openTime} <= ?", listing.key(), until);
    }

    /** The items of one of several such lists, by their time there. */
    public static DynamoQuery part(Schema.Listing listing, String part) {
        return listed("{openKey} = ?", listing.key(part));
    }

    /** The items of a list whose time is yet to come, by their time there. */
    public static DynamoQuery after(Schema.Listing listing, Instant from) {
        return listed("{openKey} = ? AND {openTime} > ?", listing.key(), from);
    }

    /** The items of a list, the latest first. */
    public static DynamoQuery latest(Schema.Listing listing, int most) {
        return listed("{openKey} = ?", listing.key()).last(most);
    }

    private static DynamoQuery listed(String template, Object... values) {
        DynamoQuery query = new DynamoQuery(Schema.Table.STATE, template, values);
        query.request.indexName(Schema.OPEN);
        return query;
    }

    private DynamoQuery consistent() {
        request.consistentRead(true);
        return this;
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

    Schema.Table table() {
        return table;
    }

    int limit() {
        return limit;
    }

    QueryRequest in(String tableName) {
        return request.tableName(tableName).build();
    }
}
