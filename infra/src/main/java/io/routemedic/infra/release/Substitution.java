package io.routemedic.infra.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts parameters where a template has placeholders. */
final class Substitution {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String JOIN = "Fn::Join";

    private final List<Placeholder> placeholders;

    Substitution(List<Placeholder> placeholders) {
        this.placeholders = placeholders;
    }

    JsonNode in(JsonNode node) {
        return switch (node) {
            case ObjectNode object when object.path(JOIN).path(0).asText("-").isEmpty() ->
                    join(object.path(JOIN).path(1));
            case ObjectNode object -> {
                ObjectNode copy = JSON.objectNode();
                object.properties().forEach(one -> copy.set(one.getKey(), in(one.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.arrayNode();
                array.forEach(element -> copy.add(in(element)));
                yield copy;
            }
            case JsonNode text when text.isTextual() -> text(text.asText());
            default -> node;
        };
    }

    private JsonNode join(JsonNode parts) {
        ArrayNode copy = JSON.arrayNode();
        parts.valueStream()
                .flatMap(part -> part.isTextual() ? parts(part.asText()) : Stream.of(in(part)))
                .forEach(copy::add);
        return JSON.objectNode().set(JOIN, JSON.arrayNode().add("").add(copy));
    }

    private JsonNode text(String literal) {
        List<JsonNode> parts = parts(literal).toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        ArrayNode copy = JSON.arrayNode().addAll(parts);
        return JSON.objectNode().set(JOIN, JSON.arrayNode().add("").add(copy));
    }

    private Stream<JsonNode> parts(String literal) {
        return placeholders.stream()
                .map(placeholder -> placeholder.split(literal))
                .flatMap(Optional::stream)
                .findFirst()
                .map(
                        parts ->
                                parts.stream()
                                        .flatMap(
                                                part ->
                                                        part.isTextual()
                                                                ? parts(part.asText())
                                                                : Stream.of(part)))
                .orElseGet(() -> Stream.of(JSON.textNode(literal)));
    }
}
