package io.routemedic.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;

/**
 * A method of a resource.
 *
 * @param definition in API Gateway's own shape, with {@code methodIntegration} where it has one;
 *     not to be changed
 * @param backend what its integration answers
 */
public record ApiMethod(ObjectNode definition, Backend backend) {

    /** A method as API Gateway describes it. */
    public static ApiMethod of(ObjectNode definition) {
        ObjectNode own = definition.deepCopy();
        Backend backend = Backend.of(own.path("methodIntegration"));
        if (own.path("methodIntegration") instanceof ObjectNode integration) {
            integration.remove("answers");
        }
        return new ApiMethod(own, backend);
    }

    /**
     * A method as a world's description writes it: {@code integration} is null for none, absent for
     * a mock.
     */
    public static ApiMethod described(String httpMethod, JsonNode described) {
        ObjectNode definition = Json.object();
        definition.put("httpMethod", httpMethod).put("authorizationType", "NONE");
        definition.put("apiKeyRequired", false);
        if (described instanceof ObjectNode object) {
            definition.setAll(object.deepCopy());
        }
        JsonNode integration = definition.remove("integration");
        if (integration == null) {
            definition.set("methodIntegration", mock());
        } else if (integration.isObject()) {
            definition.set("methodIntegration", integration);
        }
        return of(withResponses(definition));
    }

    private static ObjectNode withResponses(ObjectNode definition) {
        if (!definition.has("methodResponses")) {
            definition.putObject("methodResponses").putObject("200").put("statusCode", "200");
        }
        return definition;
    }

    private static ObjectNode mock() {
        ObjectNode mock = Json.object();
        mock.put("type", "MOCK").put("passthroughBehavior", "WHEN_NO_MATCH");
        mock.put("timeoutInMillis", 29_000);
        mock.putObject("requestTemplates").put("application/json", "{\"statusCode\": 200}");
        mock.putObject("integrationResponses").putObject("200").put("statusCode", "200");
        return mock;
    }

    public String authorizationType() {
        return definition.path("authorizationType").asText("NONE");
    }

    public boolean apiKeyRequired() {
        return definition.path("apiKeyRequired").asBoolean(false);
    }

    public boolean hasIntegration() {
        return definition.path("methodIntegration").isObject();
    }
}
