package io.routemedic.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.console.ConsoleException;
import io.routemedic.cli.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/**
 * Looks at a deployed RouteMedic itself: what its own function sees, and what only the caller may
 * look at.
 */
final class StackDoctor {

    private final Supplier<ObjectNode> console;
    private final Filters filters;
    private final Alarms alarms;
    private final Versions versions;

    /**
     * @param console the console function's answer about itself
     */
    StackDoctor(Supplier<ObjectNode> console, Filters filters, Alarms alarms, Versions versions) {
        this.console = console;
        this.filters = filters;
        this.alarms = alarms;
        this.versions = versions;
    }

    /** Empty where no stack of this name is deployed. */
    Optional<List<StackCheck>> of(String stack) {
        Optional<ObjectNode> asked = Optional.empty();
        Stream<StackCheck> own;
        try {
            ObjectNode self = console.get();
            asked = Optional.of(self);
            own = Json.elements(self, "checks").map(StackCheck::of);
        } catch (ConsoleException e) {
            if (e.getCause() instanceof ResourceNotFoundException) {
                return Optional.empty();
            }
            own = Stream.of(StackCheck.unknown("console", String.valueOf(e.getMessage())));
        }
        // Without the console's answer it is not known where filters belong.
        Stream<StackCheck> ofLogs =
                asked.stream().flatMap(self -> filters.of(stack, groups(self)).stream());
        return Optional.of(
                Stream.of(own, ofLogs, alarms.of(stack).stream(), versions.of(stack).stream())
                        .flatMap(checks -> checks)
                        .toList());
    }

    private static List<String> groups(ObjectNode self) {
        return Json.elements(self, "logGroups").map(JsonNode::asText).toList();
    }
}
