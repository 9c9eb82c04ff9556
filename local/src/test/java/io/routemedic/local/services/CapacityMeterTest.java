package io.routemedic.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapacityMeterTest {

    private final Map<String, JsonNode> items = new HashMap<>();
    private final CapacityMeter meter = new CapacityMeter(this::answer);

    @Test
    void countsAKilobyteOrPartOfItAsAUnit() {
        put("a", "");
        assertThat(meter.consumed()).isEqualTo(new CapacityUnits(0, 1));

        put("b", "x".repeat(2000));
        assertThat(meter.consumed()).isEqualTo(new CapacityUnits(0, 3));
    }

    @Test
    void countsTheLargerOfTheItemBeforeAndAfter() {
        put("a", "x".repeat(2000));
        put("a", "");

        assertThat(meter.consumed()).isEqualTo(new CapacityUnits(0, 4));
    }

    @Test
    void countsEachItemOfATransactionTwice() {
        String put = "{\"Put\":" + request("%s", "x".repeat(2000), "") + "}";
        meter.count(
                "TransactWriteItems",
                "{\"TransactItems\":[" + put.formatted("a") + "," + put.formatted("b") + "]}");

        assertThat(meter.consumed()).isEqualTo(new CapacityUnits(0, 8));
    }

    @Test
    void countsTheIndexNotAtAllWhereTheItemStaysInItsPlaceAndTwiceWhereItMoves() {
        putOpen("a", "10:00");
        assertThat(meter.consumed()).isEqualTo(new CapacityUnits(0, 2));
        putOpen("a", "10:00");
        assertThat(meter.consumed()).isEqualTo(new CapacityUnits(0, 3));
        putOpen("a", "11:00");
        assertThat(meter.consumed()).isEqualTo(new CapacityUnits(0, 6));
    }

    @Test
    void countsReadsAsTheyAreAnswered() {
        meter.count("Query", "{}");

        assertThat(meter.consumed()).isEqualTo(new CapacityUnits(2.5, 0));
    }

    @Test
    void countsNothingForACallThatFails() {
        meter.count("UpdateItem", "{\"TableName\":\"t\",\"Key\":{}}");

        assertThat(meter.consumed()).isEqualTo(CapacityUnits.NONE);
    }

    private void put(String key, String text) {
        meter.count("PutItem", request(key, text, ""));
    }

    private void putOpen(String key, String openTime) {
        meter.count(
                "PutItem",
                request(
                        key,
                        "",
                        ",\"openKey\":{\"S\":\"finding\"},\"openTime\":{\"S\":\"%s\"}"
                                .formatted(openTime)));
    }

    private static String request(String key, String text, String more) {
        return "{\"TableName\":\"t\",\"Item\":{\"pk\":{\"S\":\"%s\"},\"sk\":{\"S\":\"s\"},\"text\":{\"S\":\"%s\"}%s}}"
                .formatted(key, text, more);
    }

    /** A DynamoDB that can put. */
    private Answer answer(String operation, JsonNode body) {
        return switch (operation) {
            case "GetItem" -> {
                var answer = Json.object();
                answer.set("Item", items.getOrDefault(key(body.path("Key")), Json.object()));
                yield Answer.json(200, answer.toString());
            }
            case "PutItem" -> stored(body);
            case "TransactWriteItems" -> {
                Json.elements(body, "TransactItems").forEach(one -> stored(one.path("Put")));
                yield Answer.json(200, "{}");
            }
            case "Query" -> Answer.json(200, "{\"ConsumedCapacity\":{\"CapacityUnits\":2.5}}");
            default -> Answer.json(400, "{}");
        };
    }

    private Answer stored(JsonNode put) {
        items.put(key(put.path("Item")), put.path("Item"));
        return Answer.json(200, "{}");
    }

    private static String key(JsonNode key) {
        return key.path("pk").path("S").asText();
    }
}
