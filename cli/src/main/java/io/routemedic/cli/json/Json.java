package io.routemedic.cli.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON trees without nulls. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Reads an object; empty text is an empty object. */
    public static ObjectNode read(String text) {
        return tree(text.isBlank() ? "{}" : text) instanceof ObjectNode object ? object : object();
    }

    /**
     * Reads any JSON.
     *
     * @throws IllegalArgumentException when it is not JSON
     */
    public static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The text of a member; empty when it is missing, null or not a scalar. */
    public static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    /** A member that is an object; an empty one when it is not there. */
    public static ObjectNode child(JsonNode node, String field) {
        return node.path(field) instanceof ObjectNode object ? object : object();
    }

    /** The members of an object member, in their order. */
    public static Map<String, JsonNode> members(JsonNode node, String field) {
        var members = new LinkedHashMap<String, JsonNode>();
        child(node, field).properties().forEach(e -> members.put(e.getKey(), e.getValue()));
        return members;
    }

    /** The elements of an array member. */
    public static Stream<JsonNode> elements(JsonNode node, String field) {
        return node.path(field).valueStream();
    }

    public static String pretty(JsonNode node) {
        return node.toPrettyString();
    }
}
