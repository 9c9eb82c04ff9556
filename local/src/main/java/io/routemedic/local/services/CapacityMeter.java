package io.routemedic.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import io.routemedic.dynamo.Schema;
import io.routemedic.local.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Counts what DynamoDB charges for. Reads as DynamoDB Local counts them; writes by the sizes of the
 * items before and after, because DynamoDB Local counts one item of a transaction alone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html">On-demand
 *     capacity</a>
 */
final class CapacityMeter {

    /** Two writes of each item: to prepare it, and to commit it. */
    private static final int IN_TRANSACTION = 2;

    private final BiFunction<String, JsonNode, Answer> local;
    private CapacityUnits consumed = CapacityUnits.NONE;

    /**
     * @param local makes a call of DynamoDB Local that is not counted
     */
    CapacityMeter(BiFunction<String, JsonNode, Answer> local) {
        this.local = local;
    }

    private record Write(String table, JsonNode key, int factor) {}

    synchronized CapacityUnits consumed() {
        return consumed;
    }

    /** Makes the call, and counts it where it succeeds. */
    synchronized Answer count(String operation, String text) {
        var body = Json.read(text).put("ReturnConsumedCapacity", "TOTAL");
        List<Write> writes = writes(operation, body);
        List<JsonNode> before = writes.stream().map(this::item).toList();
        Answer answer = local.apply(operation, body);
        if (answer.status() == 200) {
            consumed = consumed.plus(writes.isEmpty() ? read(answer) : written(writes, before));
        }
        return answer;
    }

    private static CapacityUnits read(Answer answer) {
        double units =
                Json.read(answer.body()).findValues("CapacityUnits").stream()
                        .mapToDouble(JsonNode::asDouble)
                        .sum();
        return new CapacityUnits(units, 0);
    }

    private CapacityUnits written(List<Write> writes, List<JsonNode> before) {
        int units = 0;
        for (int i = 0; i < writes.size(); i++) {
            JsonNode old = before.get(i);
            JsonNode now = item(writes.get(i));
            int item = Math.max(ItemSize.units(old), ItemSize.units(now));
            units += Math.max(1, item) * writes.get(i).factor() + index(old, now);
        }
        return new CapacityUnits(0, units);
    }

    /**
     * The index {@code listed} holds keys alone, less than a unit: an item whose place changes is
     * taken out and put in, and one that stays in its place is not written.
     */
    private static int index(JsonNode old, JsonNode now) {
        boolean was = old.has(Schema.OPEN_KEY);
        boolean is = now.has(Schema.OPEN_KEY);
        boolean stays =
                was
                        && is
                        && old.get(Schema.OPEN_KEY).equals(now.get(Schema.OPEN_KEY))
                        && old.path(Schema.OPEN_TIME).equals(now.path(Schema.OPEN_TIME));
        return stays ? 0 : (was ? 1 : 0) + (is ? 1 : 0);
    }

    private static List<Write> writes(String operation, JsonNode body) {
        return switch (operation) {
            case "PutItem", "UpdateItem", "DeleteItem" -> List.of(write(body, 1));
            case "TransactWriteItems" -> {
                List<Write> writes = new ArrayList<>();
                Json.elements(body, "TransactItems")
                        .flatMap(JsonNode::valueStream)
                        .forEach(one -> writes.add(write(one, IN_TRANSACTION)));
                yield writes;
            }
            default -> List.of();
        };
    }

    private static Write write(JsonNode one, int factor) {
        JsonNode from = one.has("Key") ? one.path("Key") : one.path("Item");
        var key = Json.object();
        key.set(Schema.PK, from.path(Schema.PK));
        key.set(Schema.SK, from.path(Schema.SK));
        return new Write(one.path("TableName").asText(), key, factor);
    }

    private JsonNode item(Write write) {
        var get = Json.object().put("TableName", write.table()).put("ConsistentRead", true);
        get.set("Key", write.key());
        return Json.child(Json.read(local.apply("GetItem", get).body()), "Item");
    }
}
