package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.routing.Route;

/** The aspects of a draft's methods, as {@code GetResources} shows them. */
final class DraftRoutes {

    private static final String HEADER = "method.response.header.";

    private final Aspects aspects;
    private final DraftSecurity security;

    DraftRoutes(Aspects aspects, DraftSecurity security) {
        this.aspects = aspects;
        this.security = security;
    }

    void describe(JsonNode resource) {
        String path = resource.path("path").asText();
        resource.path("resourceMethods")
                .properties()
                .forEach(
                        method ->
                                describe(
                                        RouteNotation.route(method.getKey(), path),
                                        method.getValue(),
                                        resource.path("id").asText()));
    }

    private void describe(Route route, JsonNode method, String resourceId) {
        describeIntegration(route, method.path("methodIntegration"), resourceId);
        security.describe(route, method);
        aspects.put(route, Aspects.PARAMETERS, parameters(route, method));
        aspects.put(route, Aspects.MODELS, models(method.path("requestModels")));
        aspects.put(route, Aspects.RESPONSES, responses(method.path("methodResponses")));
        aspects.putName(route, method.path("operationName"));
    }

    private void describeIntegration(Route route, JsonNode integration, String resourceId) {
        if (integration.isMissingNode()) {
            return;
        }
        CanonicalIntegration.ofDraft(integration)
                .ifPresentOrElse(
                        normal -> aspects.put(route, Aspects.INTEGRATION, normal),
                        () -> aspects.unchecked(route, Aspects.INTEGRATION));
        // Each resource has its own by default, which an export names only next to cache keys.
        JsonNode namespace = integration.path("cacheNamespace");
        boolean named = !integration.path("cacheKeyParameters").isEmpty();
        if (named || !namespace.asText().equals(resourceId)) {
            aspects.put(route, Aspects.CACHE_NAMESPACE, namespace);
        }
    }

    /** An export always names the variables of the path, declared or not: they are left out. */
    private static ObjectNode parameters(Route route, JsonNode method) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        method.path("requestParameters")
                .properties()
                .forEach(
                        parameter -> {
                            if (!RouteNotation.isPathVariable(route, parameter.getKey())) {
                                parameters.set(parameter.getKey(), parameter.getValue());
                            }
                        });
        return parameters;
    }

    private JsonNode models(JsonNode modelsByType) {
        modelsByType.forEach(model -> aspects.models().add(model.asText()));
        return modelsByType;
    }

    /**
     * Status codes with models and header names. Whether a header is "required" is left out: it has
     * no effect, and an export does not show it.
     */
    private ObjectNode responses(JsonNode methodResponses) {
        ObjectNode responses = JsonNodeFactory.instance.objectNode();
        methodResponses
                .properties()
                .forEach(
                        response -> {
                            ObjectNode normal = responses.putObject(response.getKey());
                            JsonNode models = models(response.getValue().path("responseModels"));
                            if (!models.isEmpty()) {
                                normal.set("models", models);
                            }
                            ObjectNode headers = normal.putObject("headers");
                            response.getValue()
                                    .path("responseParameters")
                                    .fieldNames()
                                    .forEachRemaining(
                                            name -> headers.put(name.replace(HEADER, ""), true));
                        });
        return responses;
    }
}
