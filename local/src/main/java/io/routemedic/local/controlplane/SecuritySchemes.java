package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.ApiMethod;
import io.routemedic.local.world.Definition;
import io.routemedic.local.world.Parts;
import java.util.List;
import java.util.Locale;

/** Who may call, in an export. */
record SecuritySchemes(boolean extended) {

    private static final String HEADER = "method.request.header.";
    private static final List<String> IN_SCHEME = List.of("id", "name", "authType", "type");

    static ArrayNode requirements(JsonNode method, Parts parts) {
        ArrayNode requirements = Json.array();
        switch (method.path("authorizationType").asText()) {
            case "AWS_IAM" -> requirements.addObject().putArray("sigv4");
            case "CUSTOM", "COGNITO_USER_POOLS" -> {
                String id = method.path("authorizerId").asText();
                JsonNode authorizer = parts.authorizers().getOrDefault(id, Json.object());
                ArrayNode scopes =
                        requirements.addObject().putArray(authorizer.path("name").asText(id));
                Json.elements(method, "authorizationScopes").forEach(scopes::add);
            }
            default -> {}
        }
        if (method.path("apiKeyRequired").asBoolean()) {
            requirements.addObject().putArray("api_key");
        }
        return requirements;
    }

    ObjectNode of(Definition definition) {
        ObjectNode schemes = Json.object();
        List<ApiMethod> methods =
                definition.methods().values().stream().flatMap(at -> at.values().stream()).toList();
        if (methods.stream().anyMatch(ApiMethod::apiKeyRequired)) {
            schemes.set("api_key", key("x-api-key"));
        }
        if (methods.stream().anyMatch(one -> one.authorizationType().equals("AWS_IAM"))) {
            ObjectNode sigv4 = key("Authorization");
            schemes.set(
                    "sigv4",
                    extended ? sigv4.put("x-amazon-apigateway-authtype", "awsSigv4") : sigv4);
        }
        definition
                .parts()
                .authorizers()
                .values()
                .forEach(one -> schemes.set(one.path("name").asText(), scheme(one)));
        return schemes;
    }

    private static ObjectNode key(String header) {
        return Json.object().put("type", "apiKey").put("name", header).put("in", "header");
    }

    private ObjectNode scheme(ObjectNode authorizer) {
        String source = authorizer.path("identitySource").asText("");
        boolean single = source.startsWith(HEADER) && !source.contains(",");
        ObjectNode scheme = key(single ? source.substring(HEADER.length()) : "Unused");
        if (!extended) {
            return scheme;
        }
        String type = authorizer.path("type").asText("TOKEN").toLowerCase(Locale.ROOT);
        boolean cognito = type.equals("cognito_user_pools");
        scheme.put(
                "x-amazon-apigateway-authtype",
                authorizer.path("authType").asText(cognito ? type : "custom"));
        ObjectNode own = authorizer.deepCopy();
        own.remove(IN_SCHEME);
        if (!type.equals("request")) {
            own.remove("identitySource");
        }
        scheme.set("x-amazon-apigateway-authorizer", own.put("type", type));
        return scheme;
    }
}
