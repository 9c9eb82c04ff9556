package io.routemedic.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Which items to read, in which order, and how many at most. */
public final class DynamoQuery {

    private final Schema.Table table;
    private final List<QueryRequest.Builder> requests;
    private final Predicate<DynamoItem> stands;
    private boolean backwards;
    private int limit = Integer.MAX_VALUE;

    private DynamoQuery(
            Schema.Table table, List<QueryRequest.Builder> requests, Predicate<DynamoItem> stands) {
        this.table = table;
        this.requests = requests;
        this.stands = stands;
    }

    /** All items that have the key's {@code pk}, by {@code sk}. */
    public static DynamoQuery partition(Schema.Key key) {
        return of(key, "{pk} = ?", key.pk());
    }

    /** The items from one key to another of the same {@code pk}, by {@code sk}. */
    public static DynamoQuery range(Schema.Key first, Schema.Key last) {
        return of(first, "{pk} = ? AND {sk} BETWEEN ? AND ?", first.pk(), first.sk(), last.sk());
    }

    /** The items of a list whose time has come, by their time there. */
    public static DynamoQuery due(Schema.Listing listing, Instant until) {
        String latest = DynamoItem.value(until).s();
        return listed(
                listing.all(),
                key -> request("{openKey} = ? AND {openTime} <= ?", key, until),
                item -> item.text(Schema.OPEN_TIME).compareTo(latest) <= 0);
    }

    /** The items of a list whose time is yet to come, by their time there. */
    public static DynamoQuery after(Schema.Listing listing, Instant from) {
        String earliest = DynamoItem.value(from).s();
        return listed(
                listing.all(),
                key -> request("{openKey} = ? AND {openTime} > ?", key, from),
                item -> item.text(Schema.OPEN_TIME).compareTo(earliest) > 0);
    }

    /** The items of one of several such lists, by their time there. */
    public static DynamoQuery part(Schema.Listing listing, String part) {
        return listed(List.of(listing.part(part)), key -> request("{openKey} = ?", key), _ -> true);
    }

    /** The items of a list, the latest first. */
    public static DynamoQuery latest(Schema.Listing listing, int most) {
        return listed(listing.all(), key -> request("{openKey} = ?", key), _ -> true).last(most);
    }

    private static DynamoQuery of(Schema.Key key, String template, Object... values) {
        return new DynamoQuery(
                key.type().table(),
                List.of(request(template, values).consistentRead(true)),
                _ -> true);
    }

    private static DynamoQuery listed(
            List<String> keys,
            Function<String, QueryRequest.Builder> request,
            Predicate<DynamoItem> stands) {
        return new DynamoQuery(
                Schema.Table.STATE,
                keys.stream().map(request).map(one -> one.indexName(Schema.LISTED)).toList(),
                stands.and(item -> keys.contains(item.text(Schema.OPEN_KEY))));
    }

    private static QueryRequest.Builder request(String template, Object... values) {
        DynamoExpression expression = new DynamoExpression();
        return QueryRequest.builder()
                .keyConditionExpression(expression.of(template, values))
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values());
    }

    /** No more than this. */
    public DynamoQuery first(int most) {
        limit = most;
        requests.forEach(request -> request.limit(most));
        return this;
    }

    /** From the end, and no more than this. */
    public DynamoQuery last(int most) {
        backwards = true;
        requests.forEach(request -> request.scanIndexForward(false));
        return first(most);
    }

    Schema.Table table() {
        return table;
    }

    int limit() {
        return limit;
    }

    /** Whether it is a list's, whose index holds the keys of items alone. */
    boolean isOfList() {
        return requests.stream().anyMatch(request -> request.build().indexName() != null);
    }

    /** The order of a list's items. */
    Comparator<DynamoItem> order() {
        Comparator<DynamoItem> byPlace = Comparator.comparing(item -> item.text(Schema.OPEN_TIME));
        return backwards ? byPlace.reversed() : byPlace;
    }

    /** Whether an item, as it is now, still stands where the index had it a moment ago. */
    boolean has(DynamoItem item) {
        return stands.test(item);
    }

    /** One request; of a list that is spread over several keys, one for each. */
    List<QueryRequest> in(String tableName) {
        return requests.stream().map(request -> request.tableName(tableName).build()).toList();
    }
}
