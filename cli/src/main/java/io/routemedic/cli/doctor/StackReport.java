package io.routemedic.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the doctor says of the stack itself.
 *
 * @param stack the name of the one that was looked for
 * @param checks empty where it is not deployed
 */
record StackReport(String stack, Optional<List<StackCheck>> checks) {

    List<String> lines() {
        return checks.map(
                        all ->
                                Stream.concat(
                                                Stream.of("The stack `%s`:".formatted(stack)),
                                                all.stream().map(StackReport::line))
                                        .toList())
                .orElseGet(
                        () ->
                                List.of(
                                        "No stack `%s` is deployed here: `--stack NAME` where it has another name."
                                                .formatted(stack)));
    }

    Optional<ObjectNode> document() {
        return checks.map(
                all -> {
                    ObjectNode document = Json.object().put("name", stack);
                    ArrayNode list = document.putArray("checks");
                    all.forEach(one -> list.add(document(one)));
                    return document;
                });
    }

    boolean has(StackCheck.State state) {
        return checks.stream().flatMap(List::stream).anyMatch(one -> one.state() == state);
    }

    private static ObjectNode document(StackCheck one) {
        return Json.object()
                .put("check", one.check())
                .put("state", one.state().name().toLowerCase(Locale.ROOT))
                .put("says", one.says());
    }

    private static String line(StackCheck one) {
        return "  %-8s %s: %s".formatted(word(one.state()), one.check(), one.says());
    }

    private static String word(StackCheck.State state) {
        return switch (state) {
            case GOOD -> "good";
            case BAD -> "BAD";
            case UNKNOWN -> "unknown";
        };
    }
}
