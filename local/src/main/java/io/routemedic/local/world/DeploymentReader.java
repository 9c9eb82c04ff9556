package io.routemedic.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one deployment of a world's description. What it does not say is as in the draft. */
final class DeploymentReader {

    private DeploymentReader() {}

    static DeploymentState read(RestApiState api, JsonNode draft, JsonNode described) {
        var methods = new TreeMap<String, SortedMap<String, ApiMethod>>();
        Json.members(described, "routes")
                .forEach((path, routes) -> methods.put(path, methods(draft.path(path), routes)));
        return new DeploymentState(
                Described.required(described, "id"),
                Described.date(described, "createdDate", Described.LONG_AGO),
                Json.text(described, "description").orElse(""),
                new Definition(methods, parts(api.parts().copy(), described)));
    }

    private static SortedMap<String, ApiMethod> methods(JsonNode draft, JsonNode routes) {
        var methods = new TreeMap<String, ApiMethod>();
        routes.properties()
                .forEach(
                        route -> {
                            ObjectNode merged = deployable(draft.path(route.getKey()));
                            merged.setAll(Described.without(route.getValue()));
                            var method = ApiMethod.described(route.getKey(), merged);
                            methods.put(route.getKey(), method);
                        });
        return methods;
    }

    /** No deployment has a method without an integration, so it had another one then. */
    private static ObjectNode deployable(JsonNode drafted) {
        ObjectNode method = drafted.isObject() ? Described.without(drafted) : Json.object();
        if (method.path("integration").isNull()) {
            method.remove("integration");
        }
        return method;
    }

    private static Parts parts(Parts draft, JsonNode described) {
        ObjectNode settings = draft.settings();
        List.of("policy", "binaryMediaTypes").stream()
                .filter(described::has)
                .forEach(field -> settings.set(field, described.path(field).deepCopy()));
        return new Parts(
                ApiReader.withPolicyAsText(settings),
                keyed(described, "authorizers", "id", draft.authorizers()),
                keyed(described, "models", "name", draft.models()),
                keyed(described, "requestValidators", "id", draft.validators()),
                described.has("gatewayResponses")
                        ? ApiReader.gatewayResponses(described)
                        : draft.gatewayResponses());
    }

    private static Map<String, ObjectNode> keyed(
            JsonNode described, String field, String key, Map<String, ObjectNode> draft) {
        return described.has(field) ? Described.keyed(described, field, key) : draft;
    }
}
