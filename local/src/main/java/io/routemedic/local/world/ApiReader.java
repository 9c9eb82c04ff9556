package io.routemedic.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Reads one REST API of a world's description. */
final class ApiReader {

    private ApiReader() {}

    static void add(World world, JsonNode described) {
        RestApiState api = world.create(Described.required(described, "id"), parts(described));
        Json.members(described, "draft").forEach((path, methods) -> addPath(api, path, methods));
        Json.elements(described, "deployments")
                .map(one -> DeploymentReader.read(api, Json.child(described, "draft"), one))
                .forEach(one -> api.deployments().put(one.id(), one));
        Described.objects(described, "stages").forEach(stage -> addStage(api, stage));
    }

    private static Parts parts(JsonNode described) {
        ObjectNode settings =
                Described.without(
                        described,
                        "draft",
                        "deployments",
                        "stages",
                        "authorizers",
                        "models",
                        "requestValidators",
                        "gatewayResponses");
        Instant created = Described.date(described, "createdDate", Described.LONG_AGO);
        settings.set("createdDate", StageState.seconds(created));
        return new Parts(
                withPolicyAsText(settings),
                Described.keyed(described, "authorizers", "id"),
                Described.keyed(described, "models", "name"),
                Described.keyed(described, "requestValidators", "id"),
                gatewayResponses(described));
    }

    /** API Gateway returns a policy as text; people prefer to write an object. */
    static ObjectNode withPolicyAsText(ObjectNode settings) {
        if (settings.path("policy").isObject()) {
            settings.put("policy", settings.path("policy").toString());
        }
        return settings;
    }

    static Map<String, ObjectNode> gatewayResponses(JsonNode described) {
        var responses = new TreeMap<String, ObjectNode>();
        Json.members(described, "gatewayResponses")
                .forEach(
                        (type, response) -> {
                            ObjectNode own = Described.without(response);
                            own.put("responseType", type).put("defaultResponse", false);
                            responses.put(type, own);
                        });
        return responses;
    }

    private static void addPath(RestApiState api, String path, JsonNode methods) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("Begin the path `" + path + "` with a slash.");
        }
        Resource resource = api.draft().at(path);
        methods.properties()
                .forEach(
                        one -> {
                            var method = ApiMethod.described(one.getKey(), one.getValue());
                            resource.methods().put(one.getKey(), method);
                        });
    }

    private static void addStage(RestApiState api, ObjectNode described) {
        String name = Described.required(described, "stageName");
        String deploymentId = Described.required(described, "deploymentId");
        Instant deployed =
                api.deployment(deploymentId)
                        .map(DeploymentState::created)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Stage `%s` of `%s` serves `%s`, which is no deployment of it."
                                                        .formatted(name, api.id(), deploymentId)));
        Instant created = Described.date(described, "createdDate", deployed);
        Instant updated = Described.date(described, "lastUpdatedDate", deployed);
        described.set("createdDate", StageState.seconds(created));
        if (described.path("canarySettings").isNull()) {
            described.remove("canarySettings");
        }
        var stage = new StageState(described);
        stage.touch(updated);
        api.stages().put(name, stage);
    }
}
