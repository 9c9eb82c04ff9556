package io.routemedic.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.gateway.definitions.ExportDefinitions;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.routing.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The routes of an OpenAPI 3.0 or Swagger 2.0 document, as an import would make them: with API
 * Gateway's extensions, or without any.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-extensions.html">x-amazon-apigateway-import</a>
 */
final class OpenApiRoutes {

    private static final String EXTENSION = "x-amazon-apigateway-";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final String name;
    private final JsonNode document;
    private final JsonNode schemes;
    private final List<String> notes = new ArrayList<>();

    private OpenApiRoutes(String name, JsonNode document) {
        this.name = name;
        this.document = document;
        this.schemes =
                document.has("securityDefinitions")
                        ? document.path("securityDefinitions")
                        : document.path("components").path("securitySchemes");
    }

    static boolean isOpenApi(JsonNode document) {
        return document.path("paths").isObject()
                && (document.has("openapi") || document.has("swagger"));
    }

    static PlannedRoutes of(String name, JsonNode document) {
        return new OpenApiRoutes(name, document).read();
    }

    private PlannedRoutes read() {
        Map<String, String> aspects = aspects();
        Map<Route, PlannedRoutes.Entry> routes = new HashMap<>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String method = method(operation.getKey());
                if (!method.isEmpty() && path.getKey().startsWith("/")) {
                    Route route = new Route(method, path.getKey());
                    routes.put(
                            route,
                            GatewayRoutes.entry(route, access(operation.getValue()), aspects));
                }
            }
        }
        return PlannedRoutes.of(name, routes, notes);
    }

    /** In the canonical form in which API Gateway's own definitions are compared. */
    private Map<String, String> aspects() {
        ObjectNode normal = document.deepCopy();
        if (document.has("securityDefinitions")) {
            normal.withObject("components").set("securitySchemes", schemes);
        }
        try {
            return ExportDefinitions.of(normal.toString()).aspects();
        } catch (MalformedAnswerException e) {
            notes.add("Integrations of %s are not compared: %s".formatted(name, e.getMessage()));
            return Map.of();
        }
    }

    private static String method(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.equals(EXTENSION + "any-method")) {
            return Route.ANY;
        }
        return METHODS.contains(lower) ? lower.toUpperCase(Locale.ROOT) : "";
    }

    private RouteAccess access(JsonNode operation) {
        if (operation.path(EXTENSION + "auth").path("type").asText().equals("AWS_IAM")) {
            return new RouteAccess("AWS_IAM", false);
        }
        JsonNode own = operation.path("security");
        String type = "NONE";
        boolean key = false;
        for (JsonNode requirement : own.isMissingNode() ? document.path("security") : own) {
            for (var scheme : requirement.properties()) {
                JsonNode described = schemes.path(scheme.getKey());
                key |= described.path("name").asText().equalsIgnoreCase("x-api-key");
                String authorization = authorization(described);
                type = authorization.equals("NONE") ? type : authorization;
            }
        }
        return new RouteAccess(type, key);
    }

    /** A scheme without an authorizer is documentation only: API Gateway lets everybody in. */
    private static String authorization(JsonNode scheme) {
        String type = scheme.path(EXTENSION + "authtype").asText();
        if (type.equalsIgnoreCase("awsSigv4")) {
            return "AWS_IAM";
        }
        if (!scheme.has(EXTENSION + "authorizer")) {
            return "NONE";
        }
        String kind = scheme.path(EXTENSION + "authorizer").path("type").asText(type);
        return kind.toLowerCase(Locale.ROOT).contains("cognito") ? "COGNITO_USER_POOLS" : "CUSTOM";
    }
}
