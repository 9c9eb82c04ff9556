package io.routemedic.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The routes that SAM makes of functions' events, and the {@code OPTIONS} that it adds where CORS
 * is configured.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html">Events
 *     of the type Api</a>
 */
final class SamEvents {

    private final JsonNode template;
    private final String api;
    private final String implicit;

    /**
     * @param implicit what SAM calls the API of events that name none
     */
    SamEvents(JsonNode template, String api, String implicit) {
        this.template = template;
        this.api = api;
        this.implicit = implicit;
    }

    /** Whether a resource is a function with an event that names no API. */
    static boolean isImplicit(JsonNode resource) {
        for (JsonNode event : events(resource)) {
            if (isOfApi(event) && event.path("Properties").path("RestApiId").isMissingNode()) {
                return true;
            }
        }
        return false;
    }

    private static Iterable<JsonNode> events(JsonNode resource) {
        return TemplateRoutes.type(resource).equals("AWS::Serverless::Function")
                ? resource.path("Properties").path("Events")
                : List.of();
    }

    private static boolean isOfApi(JsonNode event) {
        return event.path("Type").asText().equals("Api");
    }

    Map<Route, PlannedRoutes.Entry> routes() {
        Map<Route, PlannedRoutes.Entry> routes = new HashMap<>();
        for (var resource : template.path("Resources").properties()) {
            for (JsonNode event : events(resource.getValue())) {
                if (isOfApi(event)) {
                    add(event.path("Properties"), routes);
                }
            }
        }
        if (!setting("Cors").isMissingNode()) {
            Map.copyOf(routes)
                    .keySet()
                    .forEach(
                            route ->
                                    routes.putIfAbsent(
                                            new Route("OPTIONS", route.path()),
                                            entry("NONE", false)));
        }
        return routes;
    }

    private void add(JsonNode event, Map<Route, PlannedRoutes.Entry> routes) {
        JsonNode id = event.path("RestApiId");
        String named = id.isMissingNode() ? implicit : TemplateRoutes.reference(id);
        String path = event.path("Path").asText();
        if (named.equals(api) && path.startsWith("/")) {
            String method = event.path("Method").asText().toUpperCase(Locale.ROOT);
            routes.put(
                    new Route(method.equals("*") ? Route.ANY : method, path),
                    entry(authorization(event), isKeyRequired(event)));
        }
    }

    private static PlannedRoutes.Entry entry(String authorization, boolean key) {
        return new PlannedRoutes.Entry(
                new RouteAccess(authorization, key), Optional.empty(), Optional.empty());
    }

    /** An authorizer by name may be a Lambda function or a user pool: its own properties tell. */
    private String authorization(JsonNode event) {
        JsonNode auth = setting("Auth");
        String named =
                event.path("Auth")
                        .path("Authorizer")
                        .asText(auth.path("DefaultAuthorizer").asText("NONE"));
        if (named.equals("NONE") || named.equals("AWS_IAM")) {
            return named;
        }
        return auth.path("Authorizers").path(named).has("UserPoolArn")
                ? "COGNITO_USER_POOLS"
                : "CUSTOM";
    }

    private boolean isKeyRequired(JsonNode event) {
        JsonNode own = event.path("Auth").path("ApiKeyRequired");
        return own.isMissingNode()
                ? setting("Auth").path("ApiKeyRequired").asBoolean(false)
                : own.asBoolean(false);
    }

    /** Of the API itself, else of all. */
    private JsonNode setting(String name) {
        JsonNode own = template.path("Resources").path(api).path("Properties").path(name);
        return own.isMissingNode() ? template.path("Globals").path("Api").path(name) : own;
    }
}
