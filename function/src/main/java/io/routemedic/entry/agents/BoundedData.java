package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Data cut to what an agent can take in, its texts marked: what is too large as a whole is cut more
 * and more, everywhere alike, rather than at its end.
 */
final class BoundedData {

    /** Some five thousand tokens. */
    static final int MOST_BYTES = 20_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<Limits> EVER_LESS =
            List.of(
                    new Limits(600, 25, 60, 9),
                    new Limits(300, 15, 40, 8),
                    new Limits(160, 8, 30, 7),
                    new Limits(80, 4, 20, 6),
                    new Limits(40, 2, 12, 4));

    /**
     * @param characters of a text
     * @param elements of a list
     * @param members of an object
     * @param depth of lists and objects in each other
     */
    private record Limits(int characters, int elements, int members, int depth) {}

    /**
     * What is left.
     *
     * @param shortened whether anything is missing
     */
    record Bounded(ObjectNode data, boolean shortened) {}

    private final Limits limits;
    private boolean shortened;

    private BoundedData(Limits limits) {
        this.limits = limits;
    }

    static Bounded of(JsonNode data) {
        for (Limits limits : EVER_LESS) {
            BoundedData cutting = new BoundedData(limits);
            JsonNode cut = cutting.value("", data, 0);
            if (cut instanceof ObjectNode object && size(object) <= MOST_BYTES) {
                return new Bounded(object, cutting.shortened);
            }
        }
        return new Bounded(
                JSON.objectNode().put("tooLarge", "Too much to be told: ask for one finding."),
                true);
    }

    private static int size(JsonNode data) {
        return data.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private JsonNode value(String member, JsonNode value, int depth) {
        return switch (value) {
            case ObjectNode object when depth < limits.depth() -> object(object, depth + 1);
            case ArrayNode list when depth < limits.depth() -> list(member, list, depth + 1);
            case JsonNode nested when nested.isContainerNode() -> {
                shortened = true;
                yield JSON.textNode("left out");
            }
            case JsonNode text when text.isTextual() -> text(member, text.textValue());
            default -> value;
        };
    }

    private JsonNode text(String member, String text) {
        shortened |= text.length() > limits.characters();
        return JSON.textNode(MarkedText.of(member, text, limits.characters()));
    }

    private ObjectNode object(ObjectNode object, int depth) {
        ObjectNode bounded = JSON.objectNode();
        object.properties().stream()
                .limit(limits.members())
                .forEach(
                        one ->
                                bounded.set(
                                        MarkedText.name(one.getKey(), limits.characters()),
                                        value(one.getKey(), one.getValue(), depth)));
        shortened |= object.size() > limits.members();
        return bounded;
    }

    private ArrayNode list(String member, ArrayNode list, int depth) {
        ArrayNode bounded = JSON.arrayNode();
        list.valueStream()
                .limit(limits.elements())
                .forEach(element -> bounded.add(value(member, element, depth)));
        if (list.size() > limits.elements()) {
            shortened = true;
            bounded.add("%d more were left out".formatted(list.size() - limits.elements()));
        }
        return bounded;
    }
}
