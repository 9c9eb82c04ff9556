package io.routemedic.infra.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template as CloudFormation reads it with these parameters, its pseudo parameters left. */
record Deployed(Map<String, String> parameters) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode resolve(JsonNode node) {
        return switch (node) {
            case ObjectNode object when parameters.containsKey(object.path("Ref").asText()) ->
                    JSON.textNode(parameters.get(object.path("Ref").asText()));
            case ObjectNode object
                    when parameters.containsKey(
                            object.at("/Fn::Select/1/Fn::Split/1/Ref").asText()) ->
                    selected(object);
            case ObjectNode object when object.at("/Fn::If/0").asText().equals("LooksWhoChanged") ->
                    resolve(object.path("Fn::If").get(asksWhoChanged() ? 1 : 2));
            case ObjectNode object when object.path("Fn::Join").path(0).asText("-").isEmpty() ->
                    joined(object.path("Fn::Join").path(1));
            case ObjectNode object -> {
                ObjectNode copy = JSON.objectNode();
                object.properties().forEach(one -> copy.set(one.getKey(), resolve(one.getValue())));
                yield copy;
            }
            case ArrayNode array -> listed(array);
            default -> node;
        };
    }

    private boolean asksWhoChanged() {
        return parameters.getOrDefault("WhoChanged", "no").equals("yes");
    }

    private JsonNode selected(ObjectNode object) {
        JsonNode select = object.path("Fn::Select");
        JsonNode split = select.path(1).path("Fn::Split");
        String[] parts = resolve(split.path(1)).asText().split(split.path(0).asText(), -1);
        return JSON.textNode(parts[select.path(0).asInt()]);
    }

    private JsonNode joined(JsonNode parts) {
        List<JsonNode> merged = new ArrayList<>();
        for (JsonNode part : parts) {
            JsonNode now = resolve(part);
            Optional<JsonNode> before =
                    merged.isEmpty() ? Optional.empty() : Optional.of(merged.getLast());
            if (now.isTextual() && before.filter(JsonNode::isTextual).isPresent()) {
                merged.set(
                        merged.size() - 1,
                        JSON.textNode(before.orElseThrow().asText() + now.asText()));
            } else {
                merged.add(now);
            }
        }
        if (merged.size() == 1) {
            return merged.getFirst();
        }
        ArrayNode rest = JSON.arrayNode().addAll(merged);
        return JSON.objectNode().set("Fn::Join", JSON.arrayNode().add("").add(rest));
    }

    private static boolean isNothing(JsonNode resolved) {
        return resolved.path("Ref").asText().equals("AWS::NoValue");
    }

    /** Stages that are not named lead nowhere, and the CDK has no lists of one resource. */
    private JsonNode listed(ArrayNode array) {
        ArrayNode copy = JSON.arrayNode();
        array.forEach(
                element -> {
                    JsonNode resolved = resolve(element);
                    if (!resolved.toString().contains("::/restapis/none") && !isNothing(resolved)) {
                        copy.add(resolved);
                    }
                });
        return copy;
    }
}
