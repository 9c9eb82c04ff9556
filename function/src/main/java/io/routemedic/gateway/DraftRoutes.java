package io.routemedic.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.routemedic.routing.Route;
import java.util.Map;
import java.util.Optional;

/** The aspects of a draft's methods, as {@code GetResources} shows them. */
final class DraftRoutes {

    private static final String HEADER = "method.response.header.";

    private final Aspects aspects;
    private final References references;
    private final Map<String, String> authorizerNames;
    private final Map<String, String> validatorNames;

    /**
     * @param authorizerNames by authorizer id
     * @param validatorNames by request validator id
     */
    DraftRoutes(
            Aspects aspects,
            References references,
            Map<String, String> authorizerNames,
            Map<String, String> validatorNames) {
        this.aspects = aspects;
        this.references = references;
        this.authorizerNames = authorizerNames;
        this.validatorNames = validatorNames;
    }

    void describe(JsonNode resource) {
        String path = resource.path("path").asText();
        resource.path("resourceMethods")
                .properties()
                .forEach(
                        method ->
                                describe(
                                        SdkRoutes.route(method.getKey(), path),
                                        method.getValue(),
                                        resource.path("id").asText()));
    }

    private void describe(Route route, JsonNode method, String resourceId) {
        describeIntegration(route, method.path("methodIntegration"), resourceId);
        describeAuthorizer(route, method);
        describeValidator(route, method.path("requestValidatorId"));
        aspects.put(
                route,
                Aspects.API_KEY,
                CanonicalApi.flag(method.path("apiKeyRequired").asBoolean()));
        aspects.put(route, Aspects.PARAMETERS, parameters(route, method));
        aspects.put(route, Aspects.MODELS, models(method.path("requestModels")));
        aspects.put(route, Aspects.RESPONSES, responses(method.path("methodResponses")));
        aspects.put(route, Aspects.OPERATION, method.path("operationName"));
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

    private void describeAuthorizer(Route route, JsonNode method) {
        String type = method.path("authorizationType").asText();
        JsonNode scopes = method.path("authorizationScopes");
        switch (type) {
            case "NONE" -> {
                // An open method has no authorizer.
            }
            case "AWS_IAM" -> aspects.put(route, Aspects.AUTHORIZER, TextNode.valueOf(type));
            default -> {
                String id = method.path("authorizerId").asText();
                Optional.ofNullable(authorizerNames.get(id))
                        .ifPresentOrElse(
                                name -> {
                                    references.authorizers().add(name);
                                    aspects.put(
                                            route, Aspects.AUTHORIZER, authorizer(name, scopes));
                                },
                                () -> aspects.unchecked(route, Aspects.AUTHORIZER));
            }
        }
    }

    static ObjectNode authorizer(String name, JsonNode scopes) {
        ObjectNode authorizer = JsonNodeFactory.instance.objectNode();
        authorizer.put("name", name);
        authorizer.set("scopes", CanonicalApi.sorted(scopes));
        return authorizer;
    }

    private void describeValidator(Route route, JsonNode id) {
        if (id.isMissingNode()) {
            return;
        }
        Optional.ofNullable(validatorNames.get(id.asText()))
                .ifPresentOrElse(
                        name -> {
                            references.validators().add(name);
                            aspects.put(route, Aspects.VALIDATOR, TextNode.valueOf(name));
                        },
                        () -> aspects.unchecked(route, Aspects.VALIDATOR));
    }

    /** An export always names the variables of the path, declared or not: they are left out. */
    private static ObjectNode parameters(Route route, JsonNode method) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        method.path("requestParameters")
                .properties()
                .forEach(
                        parameter -> {
                            if (!PathVariables.declares(route, parameter.getKey())) {
                                parameters.set(parameter.getKey(), parameter.getValue());
                            }
                        });
        return parameters;
    }

    private JsonNode models(JsonNode modelsByType) {
        modelsByType.forEach(model -> references.models().add(model.asText()));
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
