package io.routemedic.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one JSON object, read with a sentence for everything that is wrong instead of an
 * exception for the first.
 */
final class JsonFields {

    private final JsonNode node;
    private final String where;
    private final List<String> problems;

    JsonFields(JsonNode node, String where, List<String> problems) {
        this.node = node;
        this.where = where;
        this.problems = problems;
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add("`%s` must be an object, not %s.".formatted(where, shown(node)));
        }
    }

    /** Complains about fields that nobody reads: they are mistakes in spelling, most often. */
    void allowOnly(Set<String> known) {
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!known.contains(name)) {
                problems.add(
                        "`%s` is not a setting; %s."
                                .formatted(
                                        path(name),
                                        "known here are " + String.join(", ", sorted(known))));
            }
        }
    }

    Optional<String> text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            problems.add("`%s` must be a text, not %s.".formatted(path(name), shown(value)));
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    Optional<String> requiredText(String name, String example) {
        if (!node.has(name)) {
            problems.add("`%s` is missing: give it, such as %s.".formatted(path(name), example));
        }
        return text(name);
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problems.add("`%s` must be true or false, not %s.".formatted(path(name), shown(value)));
        }
        return value.asBoolean(otherwise);
    }

    int number(String name, int otherwise, int least, int most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        if (!whole || value.intValue() < least || value.intValue() > most) {
            problems.add(
                    "`%s` must be a whole number from %d to %d, not %s."
                            .formatted(path(name), least, most, shown(value)));
            return otherwise;
        }
        return value.intValue();
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        List<JsonNode> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            objects.add(new JsonFields(elements.get(i), path(name) + "[" + i + "]", problems));
        }
        return objects;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            } else {
                problems.add(
                        "`%s` must hold texts only, not %s.".formatted(path(name), shown(element)));
            }
        }
        return texts;
    }

    JsonFields object(String name) {
        return new JsonFields(node.path(name), path(name), problems);
    }

    String path(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    void problem(String name, String sentence) {
        problems.add("`" + path(name) + "` " + sentence);
    }

    private List<JsonNode> elements(String name) {
        JsonNode value = node.path(name);
        if (value instanceof MissingNode) {
            return List.of();
        }
        if (!value.isArray()) {
            problems.add("`%s` must be a list, not %s.".formatted(path(name), shown(value)));
        }
        return value.isArray() ? List.copyOf(value.valueStream().toList()) : List.of();
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return "`" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "`";
    }
}
