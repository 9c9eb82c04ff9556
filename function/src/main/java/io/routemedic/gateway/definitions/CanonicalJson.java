package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.json.JsonText;
import io.routemedic.text.Sha256;
import java.util.TreeMap;

/** One text for one JSON value: keys sorted, no white space. The order of arrays is kept. */
public final class CanonicalJson {

    private CanonicalJson() {}

    static String text(JsonNode value) {
        return JsonText.write(sorted(value));
    }

    /** SHA-256 of {@link #text}, in hex. */
    public static String hash(JsonNode value) {
        return Sha256.hex(text(value));
    }

    /**
     * The text as a tree.
     *
     * @throws MalformedAnswerException when the text is not JSON
     */
    public static JsonNode parse(String text, String what) {
        try {
            return JsonText.read(text);
        } catch (JsonProcessingException _) {
            // Jackson's message quotes the text, which may hold secrets.
            throw new MalformedAnswerException("with " + what + " that is not JSON");
        }
    }

    private static JsonNode sorted(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                TreeMap<String, JsonNode> fields = new TreeMap<>();
                object.properties()
                        .forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                fields.forEach(copy::set);
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(sorted(item)));
                yield copy;
            }
            default -> value;
        };
    }
}
