package io.routemedic.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads single members of a world's description. */
final class Described {

    /** For what the description gives no date. */
    static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private Described() {}

    static String required(JsonNode node, String field) {
        return Json.text(node, field)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Give `%s` in %s.".formatted(field, node)));
    }

    static Instant date(JsonNode node, String field, Instant otherwise) {
        String text = Json.text(node, field).orElse(otherwise.toString());
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Write `%s` as 2026-11-01T09:00:00Z, not as `%s`.".formatted(field, text), e);
        }
    }

    static ObjectNode without(JsonNode node, String... fields) {
        if (!(node instanceof ObjectNode object)) {
            throw new IllegalArgumentException("This must be an object: " + node);
        }
        return object.deepCopy().remove(List.of(fields));
    }

    static List<ObjectNode> objects(JsonNode node, String field) {
        return Json.elements(node, field).map(Described::without).toList();
    }

    static Map<String, ObjectNode> keyed(JsonNode node, String field, String key) {
        var parts = new TreeMap<String, ObjectNode>();
        objects(node, field).forEach(part -> parts.put(required(part, key), part));
        return parts;
    }
}
