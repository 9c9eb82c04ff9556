package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that a tool takes: what its schema says of it is what is asked of it.
 *
 * @param form of the whole text
 * @param longest in characters
 */
record Argument(String name, String description, Pattern form, int longest, boolean required) {

    static Argument required(String name, String description, String form, int longest) {
        return new Argument(name, description, Pattern.compile(form), longest, true);
    }

    static Argument optional(String name, String description, String form, int longest) {
        return new Argument(name, description, Pattern.compile(form), longest, false);
    }

    ObjectNode schema() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("description", description)
                .put("pattern", form.pattern())
                .put("maxLength", longest);
    }

    /** What is wrong with what was given, as a sentence that says what to give. */
    Optional<String> problem(JsonNode given) {
        if (given.isMissingNode()) {
            return required
                    ? Optional.of("`%s` is missing. %s".formatted(name, description))
                    : Optional.empty();
        }
        boolean fits =
                given.isTextual()
                        && given.textValue().length() <= longest
                        && form.matcher(given.textValue()).matches();
        return fits
                ? Optional.empty()
                : Optional.of("`%s` is not of its form. %s".formatted(name, description));
    }
}
