package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The models that routes use, directly or by reference, in one form, whether a draft or an export
 * shows them. An export leaves unused models out, and a model that nobody uses does nothing.
 */
final class CanonicalModels {

    private static final String REF = "$ref";

    /** How a draft's model refers to another, and how an export does. */
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?:https://[^/]+/restapis/[^/]+/models/|#/components/schemas/|#/definitions/)"
                            + "([A-Za-z0-9]+)");

    private final Map<String, JsonNode> schemas;

    /**
     * @param schemas by model name
     */
    CanonicalModels(Map<String, JsonNode> schemas) {
        this.schemas = schemas;
    }

    /** The name of the model that a reference leads to; empty when it is none to a model. */
    static Optional<String> referredBy(JsonNode schema) {
        var matcher = REFERENCE.matcher(schema.path(REF).asText());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    void describe(Collection<String> used, Aspects aspects) {
        Deque<String> open = new ArrayDeque<>(used);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                Optional.ofNullable(schemas.get(name))
                        .ifPresentOrElse(
                                schema -> {
                                    JsonNode normal = normal(schema, open);
                                    aspects.put(Aspects.model(name), normal);
                                },
                                () -> aspects.unchecked(Aspects.model(name)));
            }
        }
    }

    private static JsonNode normal(JsonNode schema, Deque<String> referred) {
        JsonNode copy = schema.deepCopy();
        if (copy instanceof ObjectNode object) {
            // Says in which dialect the rest is written; an export is always OpenAPI.
            object.remove("$schema");
        }
        rewriteReferences(copy, referred);
        return copy;
    }

    private static void rewriteReferences(JsonNode node, Deque<String> referred) {
        switch (node) {
            case ObjectNode object -> {
                referredBy(object)
                        .ifPresent(
                                name -> {
                                    object.put(REF, name);
                                    referred.push(name);
                                });
                object.forEach(child -> rewriteReferences(child, referred));
            }
            case ArrayNode array -> array.forEach(child -> rewriteReferences(child, referred));
            default -> {
                // Only containers can hold references.
            }
        }
    }
}
