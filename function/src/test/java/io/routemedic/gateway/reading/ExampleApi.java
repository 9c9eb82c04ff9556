package io.routemedic.gateway.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.gateway.definitions.CanonicalJson;
import io.routemedic.gateway.definitions.DraftDefinitions;
import io.routemedic.gateway.definitions.ExportDefinitions;
import io.routemedic.gateway.model.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One API as an export and as a draft show it, in the shapes that AWS's answers have. Tests change
 * one side and see what the comparison says.
 */
public final class ExampleApi {

    private static final JsonMapper MAPPER = new JsonMapper();

    public final ObjectNode export;
    public final ObjectNode draft;

    private ExampleApi(String name) {
        this.export = read(name + "-export.json");
        this.draft = read(name + "-draft.json");
    }

    /** One of each thing that the documentation describes. */
    public static ExampleApi orders() {
        return new ExampleApi("orders");
    }

    /**
     * The console's sample API as AWS was recorded to answer: models that refer to each other,
     * {@code http} integrations, mocks for preflights, an authorizer that is used and one that is
     * not.
     */
    public static ExampleApi petstore() {
        return new ExampleApi("petstore");
    }

    public Definitions live() {
        return ExportDefinitions.of(export.toString());
    }

    public Definitions drafted() {
        Map<DraftDefinitions.Part, JsonNode> parts = new EnumMap<>(DraftDefinitions.Part.class);
        ObjectNode copy = draft.deepCopy();
        copy.path("MODELS").forEach(model -> asText(model, "schema"));
        asText(copy.path("API"), "policy");
        for (DraftDefinitions.Part part : DraftDefinitions.Part.values()) {
            parts.put(part, copy.path(part.name()));
        }
        return DraftDefinitions.of(parts);
    }

    /** The names of the aspects that differ. */
    public Set<String> differences() {
        Definitions live = live();
        Definitions drafted = drafted();
        Set<String> names = new TreeSet<>(live.aspects().keySet());
        names.addAll(drafted.aspects().keySet());
        names.removeIf(
                name -> Objects.equals(live.aspects().get(name), drafted.aspects().get(name)));
        return names;
    }

    /**
     * Puts fields into an object of the document.
     *
     * @param pointer to an object, as in RFC 6901
     * @param fields JSON: what to put into it; null takes a field away
     */
    public static void edit(ObjectNode document, String pointer, String fields) {
        ObjectNode target = (ObjectNode) document.at(pointer);
        json(fields)
                .properties()
                .forEach(
                        field -> {
                            if (field.getValue().isNull()) {
                                target.remove(field.getKey());
                            } else {
                                target.set(field.getKey(), field.getValue());
                            }
                        });
    }

    public static JsonNode json(String text) {
        return CanonicalJson.parse(text, "a test");
    }

    /** For people's sake these are JSON in the file; in AWS's answers they are text. */
    private static void asText(JsonNode object, String field) {
        if (object.path(field).isObject()) {
            ((ObjectNode) object).put(field, object.get(field).toString());
        }
    }

    private static ObjectNode read(String name) {
        try (var stream = ExampleApi.class.getResourceAsStream(name)) {
            return (ObjectNode) MAPPER.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
