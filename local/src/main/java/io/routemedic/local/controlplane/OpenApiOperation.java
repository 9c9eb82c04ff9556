package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.Parts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One method of an export. */
record OpenApiOperation(Parts parts, boolean extended) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}+]+)\\+?}");
    private static final Pattern PARAMETER =
            Pattern.compile("method\\.request\\.(path|querystring|header)\\.(.+)");

    ObjectNode of(String path, JsonNode method) {
        ObjectNode operation = Json.object();
        Json.text(method, "operationName").ifPresent(name -> operation.put("operationId", name));
        parameters(operation, path, method);
        requestBody(operation, method);
        responses(operation, method);
        var security = SecuritySchemes.requirements(method, parts);
        if (!security.isEmpty()) {
            operation.set("security", security);
        }
        if (extended) {
            extensions(operation, method);
        }
        return operation;
    }

    private static void parameters(ObjectNode operation, String path, JsonNode method) {
        Map<String, ObjectNode> parameters = new LinkedHashMap<>();
        Json.members(method, "requestParameters")
                .forEach((name, required) -> parameter(parameters, name, required.asBoolean()));
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            parameter(parameters, "method.request.path." + variable.group(1), true);
        }
        if (!parameters.isEmpty()) {
            operation.putArray("parameters").addAll(parameters.values());
        }
    }

    private static void parameter(
            Map<String, ObjectNode> parameters, String name, boolean required) {
        Matcher matcher = PARAMETER.matcher(name);
        if (matcher.matches()) {
            String in = String.valueOf(matcher.group(1));
            ObjectNode parameter = Json.object().put("name", matcher.group(2));
            parameter.put("in", in.equals("querystring") ? "query" : in);
            if (required) {
                parameter.put("required", true);
            }
            parameter.putObject("schema").put("type", "string");
            parameters.put(name, parameter);
        }
    }

    private static void requestBody(ObjectNode operation, JsonNode method) {
        Map<String, JsonNode> models = Json.members(method, "requestModels");
        if (!models.isEmpty()) {
            ObjectNode body = operation.putObject("requestBody");
            content(body.putObject("content"), models);
            body.put("required", true);
        }
    }

    private static void responses(ObjectNode operation, JsonNode method) {
        ObjectNode responses = operation.putObject("responses");
        Json.members(method, "methodResponses")
                .forEach(
                        (status, response) -> {
                            ObjectNode shown = responses.putObject(status);
                            shown.put("description", status + " response");
                            headers(shown, response);
                            content(
                                    shown.putObject("content"),
                                    Json.members(response, "responseModels"));
                        });
    }

    private static void headers(ObjectNode shown, JsonNode response) {
        Map<String, JsonNode> parameters = Json.members(response, "responseParameters");
        if (!parameters.isEmpty()) {
            ObjectNode headers = shown.putObject("headers");
            parameters
                    .keySet()
                    .forEach(
                            name ->
                                    headers.putObject(name.replace("method.response.header.", ""))
                                            .putObject("schema")
                                            .put("type", "string"));
        }
    }

    private static void content(ObjectNode content, Map<String, JsonNode> models) {
        models.forEach(
                (type, model) ->
                        content.putObject(type)
                                .putObject("schema")
                                .put("$ref", "#/components/schemas/" + model.asText()));
    }

    private void extensions(ObjectNode operation, JsonNode method) {
        Json.text(method, "requestValidatorId")
                .map(
                        id ->
                                parts.validators()
                                        .getOrDefault(id, Json.object())
                                        .path("name")
                                        .asText(id))
                .ifPresent(name -> operation.put("x-amazon-apigateway-request-validator", name));
        if (method.path("methodIntegration").isObject()) {
            operation.set(
                    "x-amazon-apigateway-integration",
                    OpenApiIntegration.of(method.path("methodIntegration")));
        }
    }
}
