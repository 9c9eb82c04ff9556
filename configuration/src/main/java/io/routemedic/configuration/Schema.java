package io.routemedic.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.routemedic.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A place in {@code routemedic.schema.json}: what may stand there, in which words to ask for it,
 * and what holds when it is left out. Understands of JSON Schema what that file uses.
 *
 * @param document the whole schema, in which {@code $ref} points
 */
record Schema(JsonNode document, JsonNode node) {

    private static final String FILE = "routemedic.schema.json";

    /** The schema of a whole configuration. */
    static Schema read() {
        try (InputStream file = Schema.class.getResourceAsStream(FILE)) {
            JsonNode document = JsonText.read(new String(file.readAllBytes(), UTF_8));
            return new Schema(document, document);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read.", e);
        }
    }

    /** Of a key; asking for one that the schema does not have is a mistake in our program. */
    Schema property(String name) {
        JsonNode property = keyword("properties").path(name);
        if (property.isMissingNode()) {
            throw notUnderstood();
        }
        return new Schema(document, property);
    }

    /** Of one of several forms that a value may take. */
    Schema form(String name) {
        return new Schema(document, document.required("$defs").required(name));
    }

    Schema items() {
        return new Schema(document, keyword("items"));
    }

    List<String> keys() {
        return keyword("properties").propertyStream().map(property -> property.getKey()).toList();
    }

    List<String> requiredKeys() {
        return elements("required").stream().map(JsonNode::textValue).toList();
    }

    boolean wantsEachOnce() {
        return keyword("uniqueItems").asBoolean();
    }

    /** Whether a value is of this form; of what is in objects and lists, nothing is said. */
    boolean fits(JsonNode value) {
        List<JsonNode> forms = elements("oneOf");
        if (!forms.isEmpty()) {
            return forms.stream().anyMatch(form -> new Schema(document, form).fits(value));
        }
        List<JsonNode> choices = elements("enum");
        boolean chosen = choices.isEmpty() || choices.contains(plain(value));
        return chosen
                && switch (keyword("type").asText()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "boolean" -> value.isBoolean();
                    case "integer" -> isWithinLimits(plain(value));
                    case "string" -> value.isTextual() && value.textValue().matches(pattern());
                    default -> throw notUnderstood();
                };
    }

    /** To JSON Schema, 10.0 is as whole a number as 10. */
    private static JsonNode plain(JsonNode value) {
        return value.canConvertToExactIntegral() && value.canConvertToInt()
                ? IntNode.valueOf(value.intValue())
                : value;
    }

    private boolean isWithinLimits(JsonNode number) {
        return number.isInt()
                && number.intValue() >= keyword("minimum").asInt(Integer.MIN_VALUE)
                && number.intValue() <= keyword("maximum").asInt(Integer.MAX_VALUE);
    }

    private String pattern() {
        return keyword("pattern").asText("[\\s\\S]*");
    }

    /** What holds when nothing is given. */
    JsonNode defaultValue() {
        JsonNode value = keyword("default");
        if (value.isMissingNode()) {
            throw notUnderstood();
        }
        return value;
    }

    /** What would be right, as the end of a sentence that begins "It must be". */
    String expected() {
        if (keyword("title").isTextual()) {
            return keyword("title").textValue();
        }
        List<JsonNode> choices = elements("enum");
        if (!choices.isEmpty()) {
            String all = choices.stream().map(JsonNode::toString).collect(Collectors.joining(", "));
            return choices.size() == 1 ? all : "one of " + all;
        }
        return switch (keyword("type").asText()) {
            case "object" -> "an object with the keys " + String.join(", ", keys());
            case "integer" ->
                    "a whole number from %s to %s"
                            .formatted(keyword("minimum"), keyword("maximum"));
            case "boolean" -> "true or false";
            default -> throw notUnderstood();
        };
    }

    private IllegalStateException notUnderstood() {
        return new IllegalStateException("%s says too little here: %s".formatted(FILE, node));
    }

    private List<JsonNode> elements(String name) {
        return StreamSupport.stream(keyword(name).spliterator(), false).toList();
    }

    /** Of this place itself, else of what it refers to. */
    private JsonNode keyword(String name) {
        JsonNode reference = node.path("$ref");
        return node.has(name) || reference.isMissingNode()
                ? node.path(name)
                : document.at(reference.textValue().substring(1)).path(name);
    }
}
