package io.routemedic.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A value of the configuration, together with where it stands and what may stand there. Reading it
 * never throws: what is wrong is added to the problems, and the value read is then a usable one.
 */
record Value(String key, JsonNode node, Schema schema, List<String> problems) {

    static Value root(JsonNode document, List<String> problems) {
        return new Value("", document, Schema.read(), problems);
    }

    void problem(String whatWouldBeRight) {
        problems.add((key.isEmpty() ? "routemedic" : key) + ": " + whatWouldBeRight);
    }

    void mustBeAsExpected() {
        problem("must be %s, not %s.".formatted(schema.expected(), shown()));
    }

    boolean absent() {
        return node.isMissingNode();
    }

    Value at(String child) {
        return new Value(path(child), node.path(child), schema.property(child), problems);
    }

    /** This value, in one of the forms that it may take. */
    Value as(String form) {
        return new Value(key, node, schema.form(form), problems);
    }

    /**
     * This object: unknown and missing keys are problems. Nothing is in it when it is something
     * else.
     */
    Value object() {
        if (!node.isObject()) {
            if (!absent()) {
                mustBeAsExpected();
            }
            return new Value(key, MissingNode.getInstance(), schema, problems);
        }
        List<String> known = schema.keys();
        node.propertyStream()
                .map(property -> property.getKey())
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown(name, known));
        schema.requiredKeys().stream()
                .filter(name -> !node.has(name))
                .map(this::at)
                .forEach(
                        child ->
                                child.problem(
                                        "is missing; it must be %s."
                                                .formatted(child.schema.expected())));
        return this;
    }

    private void unknown(String name, List<String> known) {
        problems.add(
                "%s: there is no such key; known are %s."
                        .formatted(path(name), String.join(", ", known)));
    }

    <T> List<T> list(Function<Value, Optional<T>> element) {
        List<T> elements = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        if (!absent() && !node.isArray()) {
            mustBeAsExpected();
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Value child =
                    new Value("%s[%d]".formatted(key, i), node.get(i), schema.items(), problems);
            element.apply(child).ifPresent(elements::add);
            if (!seen.add(child.node) && schema.wantsEachOnce()) {
                child.problem("%s is named twice; keep one.".formatted(child.node.asText()));
            }
        }
        return elements;
    }

    List<String> texts() {
        return list(Value::text);
    }

    /** Those that are there, or the usual ones. */
    List<String> textsOrDefault() {
        return absent() ? new Value(key, schema.defaultValue(), schema, problems).texts() : texts();
    }

    /** This text, if it is there and of its form. */
    Optional<String> text() {
        if (!absent() && !schema.fits(node)) {
            mustBeAsExpected();
        }
        return Optional.of(node)
                .filter(value -> value.isTextual() && schema.fits(value))
                .map(JsonNode::textValue);
    }

    int integer() {
        return orDefault().intValue();
    }

    boolean bool() {
        return orDefault().booleanValue();
    }

    private JsonNode orDefault() {
        if (!absent() && !schema.fits(node)) {
            mustBeAsExpected();
        }
        return !absent() && schema.fits(node) ? node : schema.defaultValue();
    }

    String shown() {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }

    private String path(String child) {
        return key.isEmpty() ? child : key + "." + child;
    }
}
