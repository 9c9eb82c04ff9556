package io.routemedic.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which lines CloudWatch Logs delivers at all, made for the format that the lines have: every line
 * that may be a failure of ours, and few others.
 *
 * <p>Terms are preferred to selectors of JSON fields: they also match lines that are no valid JSON,
 * which {@code "$context.error.messageString"} in quotes makes of every line.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter
 *     pattern syntax</a>
 */
final class FilterPattern {
    private static final String RESPONSE_TYPE = "\"MISSING_AUTHENTICATION_TOKEN\"";
    private static final String MESSAGE = "\"Missing Authentication Token\"";

    /** What an unroutable request with a Bearer or Basic token is told, in both wordings. */
    private static final List<String> HEADER_COMPLAINTS =
            List.of("\"in Authorization header\"", "\"Authorization header requires\"");

    private static final String STATUS = "403";

    /** The length of {@code {"message":"Missing Authentication Token"}}. */
    private static final String LENGTH = "42";

    private FilterPattern() {}

    /** The pattern for a named log group. */
    static String of(Optional<String> format) {
        return format.map(FilterPattern::forFormat)
                .orElseGet(() -> anyOf(theError(true, true), "\"%s\"".formatted(STATUS)));
    }

    /**
     * For all log groups of an account. Not by the status: many of them mention 403 for reasons of
     * their own, and each line would be paid for.
     */
    static String ofWholeAccount() {
        return anyOf(theError(true, true));
    }

    private static String forFormat(String format) {
        boolean type = format.contains("context.error.responseType");
        boolean message = format.contains("context.error.message");
        return type || message ? anyOf(theError(type, message)) : byStatus(format);
    }

    private static List<String> theError(boolean type, boolean message) {
        List<String> terms = new ArrayList<>();
        if (type) {
            terms.add(RESPONSE_TYPE);
        }
        if (message) {
            terms.add(MESSAGE);
            terms.addAll(HEADER_COMPLAINTS);
        }
        return terms;
    }

    private static String anyOf(List<String> terms, String... more) {
        List<String> all = new ArrayList<>(terms);
        all.addAll(List.of(more));
        return all.stream().map(term -> "?" + term).collect(Collectors.joining(" "));
    }

    /** The default formats log neither the error's type nor its text. */
    private static String byStatus(String format) {
        return fields(format)
                .flatMap(
                        fields ->
                                selector(fields, "$context.status", STATUS)
                                        .map(status -> withLength(fields, status)))
                .orElseGet(
                        () ->
                                format.contains("context.responseLength")
                                        ? "\"%s\" \"%s\"".formatted(STATUS, LENGTH)
                                        : "\"%s\"".formatted(STATUS));
    }

    private static String withLength(JsonNode fields, String status) {
        return selector(fields, "$context.responseLength", LENGTH)
                .map(length -> "{ (%s) && (%s) }".formatted(status, length))
                .orElse("{ %s }".formatted(status));
    }

    /** The format as the JSON object that it makes of every line, if it makes one. */
    private static Optional<JsonNode> fields(String format) {
        try {
            JsonNode fields = new JsonMapper().readTree(format);
            return Optional.of(fields).filter(JsonNode::isObject);
        } catch (JsonProcessingException variablesWithoutQuotes) {
            return Optional.empty();
        }
    }

    /** A field that holds just this variable, in quotes, under a key that selectors can name. */
    private static Optional<String> selector(JsonNode fields, String variable, String value) {
        return fields.properties().stream()
                .filter(field -> field.getValue().asText().equals(variable))
                .filter(field -> field.getKey().matches("[A-Za-z0-9_-]+"))
                .map(field -> "$.%s = \"%s\"".formatted(field.getKey(), value))
                .findFirst();
    }
}
