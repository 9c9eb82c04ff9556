package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.Definition;
import java.util.List;
import java.util.Locale;

/**
 * A definition as OpenAPI 3.0, laid out as API Gateway's own exports are.
 *
 * @param extended with the {@code x-amazon-apigateway} extensions
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">Extensions</a>
 */
record OpenApi(Definition definition, boolean extended) {

    private static final String EXTENSION = "x-amazon-apigateway-";

    ObjectNode document(String apiId, String region, String stage) {
        ObjectNode document = Json.object().put("openapi", "3.0.1");
        info(document.putObject("info"));
        ObjectNode server = document.putArray("servers").addObject();
        server.put(
                "url",
                "https://%s.execute-api.%s.amazonaws.com/{basePath}".formatted(apiId, region));
        server.putObject("variables").putObject("basePath").put("default", stage);
        endpoint(server);
        paths(document.putObject("paths"));
        components(document.putObject("components"));
        if (extended) {
            extensions(document);
        }
        return document;
    }

    private void info(ObjectNode info) {
        JsonNode settings = definition.parts().settings();
        info.put("title", settings.path("name").asText());
        Json.text(settings, "description").ifPresent(text -> info.put("description", text));
        info.put("version", Json.text(settings, "version").orElse("2026-01-01T00:00:00Z"));
    }

    private void endpoint(ObjectNode server) {
        boolean disabled =
                definition.parts().settings().path("disableExecuteApiEndpoint").asBoolean();
        if (extended && disabled) {
            server.putObject(EXTENSION + "endpoint-configuration")
                    .put("disableExecuteApiEndpoint", true);
        }
    }

    private void paths(ObjectNode paths) {
        definition
                .methods()
                .forEach(
                        (path, methods) -> {
                            ObjectNode at = paths.putObject(path);
                            methods.forEach(
                                    (name, method) ->
                                            at.set(
                                                    key(name),
                                                    new OpenApiOperation(
                                                                    definition.parts(), extended)
                                                            .of(path, method.definition())));
                        });
    }

    private static String key(String httpMethod) {
        return httpMethod.equals("ANY")
                ? EXTENSION + "any-method"
                : httpMethod.toLowerCase(Locale.ROOT);
    }

    private void components(ObjectNode components) {
        if (!definition.parts().models().isEmpty()) {
            ObjectNode schemas = components.putObject("schemas");
            definition.parts().models().forEach((name, model) -> schemas.set(name, schema(model)));
        }
        ObjectNode schemes = new SecuritySchemes(extended).of(definition);
        if (!schemes.isEmpty()) {
            components.set("securitySchemes", schemes);
        }
    }

    private static JsonNode schema(ObjectNode model) {
        return Json.text(model, "schema")
                .map(Json::tree)
                .orElseGet(() -> Json.child(model, "schema"));
    }

    private void extensions(ObjectNode document) {
        JsonNode settings = definition.parts().settings();
        Json.text(settings, "policy")
                .ifPresent(policy -> document.set(EXTENSION + "policy", Json.tree(policy)));
        if (!settings.path("binaryMediaTypes").isEmpty()) {
            document.set(EXTENSION + "binary-media-types", settings.path("binaryMediaTypes"));
        }
        if (settings.path("minimumCompressionSize").isNumber()) {
            document.set(
                    EXTENSION + "minimum-compression-size",
                    settings.path("minimumCompressionSize"));
        }
        Json.text(settings, "apiKeySource")
                .ifPresent(from -> document.put(EXTENSION + "api-key-source", from));
        if (!definition.parts().gatewayResponses().isEmpty()) {
            ObjectNode responses = document.putObject(EXTENSION + "gateway-responses");
            definition
                    .parts()
                    .gatewayResponses()
                    .forEach(
                            (type, one) ->
                                    responses.set(
                                            type, own(one, "responseType", "defaultResponse")));
        }
        if (!definition.parts().validators().isEmpty()) {
            ObjectNode validators = document.putObject(EXTENSION + "request-validators");
            definition
                    .parts()
                    .validators()
                    .values()
                    .forEach(
                            one ->
                                    validators.set(
                                            one.path("name").asText(), own(one, "id", "name")));
        }
    }

    private static ObjectNode own(ObjectNode part, String... without) {
        ObjectNode own = part.deepCopy();
        own.remove(List.of(without));
        return own;
    }
}
