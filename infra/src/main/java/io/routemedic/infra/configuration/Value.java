package io.routemedic.infra.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A value of the configuration together with where it stands. Reading it never throws: what is
 * wrong is added to the problems, and the value read is then a usable default.
 */
record Value(String key, JsonNode node, List<String> problems) {

    static Value root(JsonNode document, List<String> problems) {
        return new Value("", document, problems);
    }

    void problem(String whatWouldBeRight) {
        problems.add((key.isEmpty() ? "routemedic" : key) + ": " + whatWouldBeRight);
    }

    boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    Value at(String child) {
        return new Value(key.isEmpty() ? child : key + "." + child, node.path(child), problems);
    }

    /** This object, whose unknown keys are problems; an empty object when it is something else. */
    Value object(String... knownKeys) {
        if (absent() || !node.isObject()) {
            if (!absent()) {
                problem("must be an object with the keys %s.".formatted(listed(knownKeys)));
            }
            return new Value(key, JsonNodeFactory.instance.objectNode(), problems);
        }
        Set<String> known = Set.of(knownKeys);
        for (var property : node.properties()) {
            if (!known.contains(property.getKey())) {
                at(property.getKey())
                        .problem(
                                "there is no such key; known are %s.".formatted(listed(knownKeys)));
            }
        }
        return this;
    }

    <T> List<T> list(String what, Function<Value, Optional<T>> element) {
        List<T> elements = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Value child = new Value("%s[%d]".formatted(key, i), node.get(i), problems);
                element.apply(child).ifPresent(elements::add);
            }
        } else if (!absent()) {
            problem("must be a list of %s.".formatted(what));
        }
        return elements;
    }

    /** This text, if it is there and of that form. */
    Optional<String> text(Form form) {
        if (absent()) {
            return Optional.empty();
        }
        if (!node.isTextual() || !form.fits(node.textValue())) {
            problem("must be %s, not %s.".formatted(form.description(), shown()));
            return Optional.empty();
        }
        return Optional.of(node.textValue());
    }

    Optional<String> requiredText(Form form) {
        if (absent()) {
            problem("is missing; it must be %s.".formatted(form.description()));
        }
        return text(form);
    }

    int integer(int minimum, int maximum, int whenAbsent) {
        if (absent()) {
            return whenAbsent;
        }
        boolean fits =
                node.canConvertToExactIntegral()
                        && node.canConvertToInt()
                        && node.intValue() >= minimum
                        && node.intValue() <= maximum;
        if (!fits) {
            problem(
                    "must be a whole number from %d to %d, not %s."
                            .formatted(minimum, maximum, shown()));
        }
        return fits ? node.intValue() : whenAbsent;
    }

    boolean bool(boolean whenAbsent) {
        if (!absent() && !node.isBoolean()) {
            problem("must be true or false, not %s.".formatted(shown()));
        }
        return node.isBoolean() ? node.booleanValue() : whenAbsent;
    }

    String shown() {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }

    private static String listed(String... keys) {
        return String.join(", ", keys);
    }
}
