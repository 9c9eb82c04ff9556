package io.routemedic.remedy.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.HealOrder;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** A heal order as the body of a message. */
public final class HealOrderJson {

    private static final JsonMapper JSON = new JsonMapper();

    private HealOrderJson() {}

    public static String write(HealOrder order) {
        ObjectNode json = JSON.createObjectNode();
        json.put("healId", order.healId());
        json.put("restApi", order.stage().api().value());
        json.put("stage", order.stage().stage().value());
        json.put("planFingerprint", order.planFingerprint());
        json.put("findingId", order.findingId());
        json.put("method", order.method());
        json.put("path", order.path());
        json.put("requestedBy", order.requestedBy());
        json.put("requestedAt", order.requestedAt().toString());
        return json.toString();
    }

    /**
     * Reads a message's body.
     *
     * @throws IllegalArgumentException when it is no heal order
     */
    public static HealOrder read(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return new HealOrder(
                    text(json, "healId"),
                    StageRef.of(text(json, "restApi"), text(json, "stage")),
                    text(json, "planFingerprint"),
                    text(json, "findingId"),
                    text(json, "method"),
                    text(json, "path"),
                    text(json, "requestedBy"),
                    Instant.parse(text(json, "requestedAt")));
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The message is no heal order: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException(
                    "The message is no heal order: it has no text `" + name + "`.");
        }
        return value.textValue();
    }
}
