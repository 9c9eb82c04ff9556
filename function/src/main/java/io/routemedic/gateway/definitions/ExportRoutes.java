package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.routemedic.routing.Route;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The aspects of an export's operations. */
final class ExportRoutes {

    static final String EXTENSION = "x-amazon-apigateway-";

    private static final String INTEGRATION = EXTENSION + "integration";
    private static final String VALIDATOR = EXTENSION + "request-validator";
    private static final String ANY_METHOD = EXTENSION + "any-method";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", ANY_METHOD);

    /** Of an operation's extensions, those that are compared, here or by {@link ExportSecurity}. */
    private static final Set<String> KNOWN = Set.of(INTEGRATION, VALIDATOR, EXTENSION + "auth");

    /** Where OpenAPI has a shorter name for a part of the request than API Gateway. */
    private static final Map<String, String> LOCATIONS = Map.of("query", "querystring");

    private final Aspects aspects;
    private final ExportSecurity security;
    private final JsonNode defaultValidator;

    ExportRoutes(Aspects aspects, ExportSecurity security, JsonNode defaultValidator) {
        this.aspects = aspects;
        this.security = security;
        this.defaultValidator = defaultValidator;
    }

    void describe(String path, JsonNode operations) {
        operations
                .properties()
                .forEach(
                        entry ->
                                route(entry.getKey(), path)
                                        .ifPresentOrElse(
                                                route -> describe(route, entry.getValue()),
                                                () ->
                                                        aspects.unchecked(
                                                                path + " " + entry.getKey())));
    }

    /** The route of a path's entry; empty when the entry is none of the known methods. */
    static Optional<Route> route(String entry, String path) {
        String method = entry.toLowerCase(Locale.ROOT);
        return METHODS.contains(method)
                ? Optional.of(RouteNotation.route(method, path))
                : Optional.empty();
    }

    private void describe(Route route, JsonNode operation) {
        describeIntegration(route, operation.path(INTEGRATION));
        security.describe(route, operation);
        describeValidator(route, operation.path(VALIDATOR));
        aspects.put(route, Aspects.PARAMETERS, parameters(route, operation.path("parameters")));
        aspects.put(
                route,
                Aspects.MODELS,
                models(route, Aspects.MODELS, operation.path("requestBody").path("content")));
        aspects.put(route, Aspects.RESPONSES, responses(route, operation.path("responses")));
        aspects.putName(route, operation.path("operationId"));
        operation
                .fieldNames()
                .forEachRemaining(
                        field -> {
                            if (field.startsWith(EXTENSION) && !KNOWN.contains(field)) {
                                aspects.unchecked(route, field);
                            }
                        });
    }

    private void describeIntegration(Route route, JsonNode integration) {
        if (integration.isObject()) {
            aspects.put(route, Aspects.INTEGRATION, CanonicalIntegration.ofExport(integration));
            aspects.put(route, Aspects.CACHE_NAMESPACE, integration.path("cacheNamespace"));
        }
    }

    private void describeValidator(Route route, JsonNode own) {
        String name = own.isMissingNode() ? defaultValidator.asText() : own.asText();
        if (!name.isEmpty()) {
            aspects.validators().add(name);
            aspects.put(route, Aspects.VALIDATOR, TextNode.valueOf(name));
        }
    }

    private static ObjectNode parameters(Route route, JsonNode listed) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (JsonNode parameter : listed) {
            String in = parameter.path("in").asText();
            String name =
                    "method.request."
                            + LOCATIONS.getOrDefault(in, in)
                            + "."
                            + parameter.path("name").asText();
            if (!RouteNotation.isPathVariable(route, name)) {
                parameters.put(name, parameter.path("required").asBoolean());
            }
        }
        return parameters;
    }

    /** Model names by content type. A schema without a name is no model: it cannot be compared. */
    private ObjectNode models(Route route, String part, JsonNode content) {
        ObjectNode models = JsonNodeFactory.instance.objectNode();
        content.properties()
                .forEach(
                        type -> {
                            Optional<String> model =
                                    CanonicalModels.referredBy(type.getValue().path("schema"));
                            model.ifPresentOrElse(
                                    name -> {
                                        aspects.models().add(name);
                                        models.put(type.getKey(), name);
                                    },
                                    () -> aspects.unchecked(route, part));
                        });
        return models;
    }

    private ObjectNode responses(Route route, JsonNode listed) {
        ObjectNode responses = JsonNodeFactory.instance.objectNode();
        listed.properties()
                .forEach(
                        response -> {
                            ObjectNode normal = responses.putObject(response.getKey());
                            JsonNode content = response.getValue().path("content");
                            ObjectNode models = models(route, Aspects.RESPONSES, content);
                            if (!models.isEmpty()) {
                                normal.set("models", models);
                            }
                            ObjectNode headers = normal.putObject("headers");
                            response.getValue()
                                    .path("headers")
                                    .fieldNames()
                                    .forEachRemaining(name -> headers.put(name, true));
                        });
        return responses;
    }
}
