package io.routemedic.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.gateway.model.StageRef;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** A heal request as the body of a message. */
public final class HealRequestJson {

    private static final JsonMapper JSON = new JsonMapper();

    private HealRequestJson() {}

    public static String write(HealRequest request) {
        ObjectNode json = JSON.createObjectNode();
        json.put("healId", request.healId());
        json.put("restApi", request.stage().api().value());
        json.put("stage", request.stage().stage().value());
        json.put("planFingerprint", request.planFingerprint());
        json.put("findingId", request.findingId());
        json.put("method", request.method());
        json.put("path", request.path());
        json.put("requestedBy", request.requestedBy());
        json.put("requestedAt", request.requestedAt().toString());
        return json.toString();
    }

    /**
     * Reads a message's body.
     *
     * @throws IllegalArgumentException when it is no heal request
     */
    public static HealRequest read(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return new HealRequest(
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
                    "The message is no heal request: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException(
                    "The message is no heal request: it has no text `" + name + "`.");
        }
        return value.textValue();
    }
}
