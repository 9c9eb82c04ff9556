package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is expected of a result: any part of it. An object matches when each of its members does. An
 * array matches when each of its elements matches another element of the result, in whatever order;
 * the empty array matches only itself, and {@code {"exactly": […]}} an array without others.
 * Everything else must be equal.
 */
public record Expectation(JsonNode expected) {

    private static final String EXACTLY = "exactly";

    /** Where the result differs, one sentence each; empty when it matches. */
    public List<String> differences(JsonNode actual) {
        return differences("", expected, actual);
    }

    private static List<String> differences(String where, JsonNode expected, JsonNode actual) {
        if (actual.isArray() && expected.size() == 1 && expected.path(EXACTLY).isArray()) {
            return exactly(where, expected.path(EXACTLY), actual);
        }
        if (expected.isObject() && actual.isObject()) {
            return members(where, expected, actual);
        }
        if (expected.isArray() && actual.isArray()) {
            return elements(where, expected, actual);
        }
        return isEqual(expected, actual)
                ? List.of()
                : List.of(
                        "%s: expected %s, got %s"
                                .formatted(
                                        named(where),
                                        expected,
                                        actual.isMissingNode() ? "nothing" : actual));
    }

    private static List<String> members(String where, JsonNode expected, JsonNode actual) {
        return expected.properties().stream()
                .flatMap(
                        member ->
                                differences(
                                        where.isEmpty()
                                                ? member.getKey()
                                                : where + "." + member.getKey(),
                                        member.getValue(),
                                        actual.path(member.getKey()))
                                        .stream())
                .toList();
    }

    private static List<String> exactly(String where, JsonNode expected, JsonNode actual) {
        List<String> differences = new ArrayList<>(elements(where, expected, actual));
        if (expected.size() < actual.size() && !expected.isEmpty()) {
            differences.add(
                    "%s: expected %d elements, got %d: %s"
                            .formatted(named(where), expected.size(), actual.size(), actual));
        }
        return differences;
    }

    private static List<String> elements(String where, JsonNode expected, JsonNode actual) {
        if (expected.isEmpty()) {
            return actual.isEmpty()
                    ? List.of()
                    : List.of("%s: expected nothing, got %s".formatted(named(where), actual));
        }
        int[] owner = new int[actual.size()];
        Arrays.fill(owner, -1);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!assign(i, expected, actual, owner, new boolean[actual.size()])) {
                differences.addAll(closest(where + "[" + i + "]", expected.path(i), actual));
            }
        }
        return differences;
    }

    /**
     * Finds an element for the i-th expectation, moving earlier ones to others where that helps.
     */
    private static boolean assign(
            int i, JsonNode expected, JsonNode actual, int[] owner, boolean[] seen) {
        for (int j = 0; j < owner.length; j++) {
            if (!seen[j] && differences("", expected.path(i), actual.path(j)).isEmpty()) {
                seen[j] = true;
                if (owner[j] < 0 || assign(owner[j], expected, actual, owner, seen)) {
                    owner[j] = i;
                    return true;
                }
            }
        }
        return false;
    }

    /** How the element that comes closest differs. */
    private static List<String> closest(String where, JsonNode expected, JsonNode actual) {
        List<String> closest =
                IntStream.range(0, actual.size())
                        .mapToObj(j -> differences(where, expected, actual.path(j)))
                        .min(Comparator.comparingInt(List::size))
                        .orElse(List.of());
        return closest.isEmpty()
                ? List.of("%s: expected %s, and there is no other such".formatted(where, expected))
                : closest;
    }

    private static boolean isEqual(JsonNode expected, JsonNode actual) {
        return (expected.isNumber() && actual.isNumber())
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }

    private static String named(String where) {
        return where.isEmpty() ? "the result" : where;
    }
}
