package io.routemedic.local.dataplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.DomainState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A custom domain's routing rules: the one of lowest priority number whose conditions all hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html">Routing
 *     rules</a>
 */
record RoutingRules(List<ObjectNode> rules) {

    static RoutingRules of(DomainState domain) {
        return new RoutingRules(
                domain.routingRules().stream()
                        .sorted(Comparator.comparingInt(rule -> rule.path("priority").asInt()))
                        .toList());
    }

    Optional<Mapping> mapping(ClientRequest request, String path) {
        for (ObjectNode rule : rules) {
            List<JsonNode> conditions = Json.elements(rule, "conditions").toList();
            if (conditions.stream().allMatch(one -> holds(one, request, path))) {
                return Optional.of(mapping(rule, path));
            }
        }
        return Optional.empty();
    }

    private static Mapping mapping(ObjectNode rule, String path) {
        JsonNode invoke = rule.path("actions").path(0).path("invokeApi");
        String basePath =
                Json.elements(rule, "conditions")
                        .flatMap(RoutingRules::basePaths)
                        .filter(base -> new Mapping(base, "", "", "").covers(path))
                        .findFirst()
                        .filter(_ -> invoke.path("stripBasePath").asBoolean())
                        .orElse("");
        return new Mapping(
                basePath,
                invoke.path("apiId").asText(),
                invoke.path("stage").asText(),
                rule.path("routingRuleId").asText());
    }

    private static boolean holds(JsonNode condition, ClientRequest request, String path) {
        if (condition.has("matchBasePaths")) {
            return basePaths(condition)
                    .anyMatch(base -> new Mapping(base, "", "", "").covers(path));
        }
        return Json.elements(condition.path("matchHeaders"), "anyOf")
                .anyMatch(header -> carries(request, header));
    }

    private static Stream<String> basePaths(JsonNode condition) {
        return Json.elements(condition.path("matchBasePaths"), "anyOf").map(JsonNode::asText);
    }

    private static boolean carries(ClientRequest request, JsonNode header) {
        String name = header.path("header").asText().toLowerCase(Locale.ROOT);
        String glob = header.path("valueGlob").asText();
        return request.header(name).filter(value -> glob(glob, value)).isPresent();
    }

    /** {@code *} stands at either end only. */
    private static boolean glob(String glob, String value) {
        boolean open = glob.startsWith("*");
        boolean end = glob.endsWith("*");
        String middle = glob.replace("*", "");
        if (open && end) {
            return value.contains(middle);
        }
        return open
                ? value.endsWith(middle)
                : end ? value.startsWith(middle) : value.equals(middle);
    }
}
