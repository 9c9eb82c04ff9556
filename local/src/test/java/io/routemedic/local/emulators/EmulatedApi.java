package io.routemedic.local.emulators;

import io.routemedic.local.world.ApiMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CreateRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.CreateRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;

/**
 * One REST API in an emulator, made by the calls that anybody would make. All its integrations are
 * mocks that name their route.
 */
final class EmulatedApi {

    private final ApiGatewayClient client;
    private final String id;
    private final Map<String, String> resources = new HashMap<>();
    private final Map<String, ApiMethod> drafted = new HashMap<>();

    EmulatedApi(ApiGatewayClient client, CreateRestApiRequest asked) {
        this.client = client;
        CreateRestApiResponse made = client.createRestApi(asked);
        this.id = made.id();
        resources.put("/", made.rootResourceId());
    }

    String id() {
        return id;
    }

    /** Makes the draft have these methods, by path and HTTP method, and no others. */
    void draft(SortedMap<String, ? extends Map<String, ApiMethod>> wanted) {
        Map<String, ApiMethod> all = new HashMap<>();
        wanted.forEach(
                (path, methods) ->
                        methods.forEach((name, method) -> all.put(name + " " + path, method)));
        for (String route : Map.copyOf(drafted).keySet()) {
            if (!all.containsKey(route)) {
                remove(route);
            }
        }
        all.forEach(this::put);
    }

    private void put(String route, ApiMethod method) {
        if (method.equals(drafted.get(route))) {
            return;
        }
        if (drafted.containsKey(route)) {
            remove(route);
        }
        String resource = resource(path(route));
        client.putMethod(
                r ->
                        r.restApiId(id)
                                .resourceId(resource)
                                .httpMethod(verb(route))
                                .authorizationType(method.authorizationType())
                                .apiKeyRequired(method.apiKeyRequired()));
        if (method.hasIntegration()) {
            putMock(route, resource);
        }
        drafted.put(route, method);
    }

    private void putMock(String route, String resource) {
        client.putIntegration(
                r ->
                        r.restApiId(id)
                                .resourceId(resource)
                                .httpMethod(verb(route))
                                .type(IntegrationType.MOCK)
                                .requestTemplates(
                                        Map.of("application/json", "{\"statusCode\": 200}")));
        client.putMethodResponse(
                r ->
                        r.restApiId(id)
                                .resourceId(resource)
                                .httpMethod(verb(route))
                                .statusCode("200"));
        client.putIntegrationResponse(
                r ->
                        r.restApiId(id)
                                .resourceId(resource)
                                .httpMethod(verb(route))
                                .statusCode("200")
                                .responseTemplates(
                                        Map.of(
                                                "application/json",
                                                "{\"route\": \"" + route + "\"}")));
    }

    private void remove(String route) {
        client.deleteMethod(
                r -> r.restApiId(id).resourceId(resource(path(route))).httpMethod(verb(route)));
        drafted.remove(route);
    }

    /** The id of a path's resource, made with all that is above it where it is missing. */
    private String resource(String path) {
        String known = resources.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        String parent = resource(slash == 0 ? "/" : path.substring(0, slash));
        String made =
                client.createResource(
                                r ->
                                        r.restApiId(id)
                                                .parentId(parent)
                                                .pathPart(path.substring(slash + 1)))
                        .id();
        resources.put(path, made);
        return made;
    }

    String deploy() {
        return client.createDeployment(r -> r.restApiId(id)).id();
    }

    void delete() {
        client.deleteRestApi(r -> r.restApiId(id));
    }

    private static String verb(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }
}
