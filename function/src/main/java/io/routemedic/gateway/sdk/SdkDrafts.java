package io.routemedic.gateway.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.gateway.definitions.CanonicalJson;
import io.routemedic.gateway.definitions.RouteNotation;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.routing.Route;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetResourcesResponse;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** Drafts, by {@code GetResources} with their methods. */
final class SdkDrafts {

    private static final String ALLOW_ORIGIN = "method.response.header.Access-Control-Allow-Origin";

    private final ApiGatewayClient client;
    private final SdkCaller caller;

    SdkDrafts(ApiGatewayClient client, SdkCaller caller) {
        this.client = client;
        this.caller = caller;
    }

    Reading<Draft> draft(ApiId api) {
        return caller.ask(question(api), () -> toDraft(list(api)));
    }

    /** The resources with their methods, in the shape of AWS's JSON, sorted by path. */
    Reading<JsonNode> resources(ApiId api) {
        return caller.ask(question(api), () -> SdkTrees.trees(list(api)));
    }

    private static SdkCall question(ApiId api) {
        return SdkCall.aboutApi("GetResources", api, "the draft of", "/resources");
    }

    private List<Resource> list(ApiId api) {
        return SdkPages.all(
                        client.getResourcesPaginator(
                                request ->
                                        request.restApiId(api.value())
                                                .embed("methods")
                                                .limit(SdkPages.SIZE)),
                        GetResourcesResponse::items,
                        GetResourcesResponse::position)
                .stream()
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.path())))
                .toList();
    }

    private static Draft toDraft(List<Resource> resources) {
        Map<Route, Draft.Method> methods = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (Resource resource : resources) {
            Optional.ofNullable(resource.id()).ifPresent(id -> ids.put(resource.path(), id));
            resource.resourceMethods()
                    .forEach(
                            (method, definition) ->
                                    methods.put(
                                            RouteNotation.route(method, resource.path()),
                                            toMethod(definition)));
        }
        return new Draft(methods, CanonicalJson.hash(SdkTrees.trees(resources)), ids);
    }

    private static Draft.Method toMethod(Method definition) {
        return new Draft.Method(
                RouteNotation.access(definition.authorizationType(), definition.apiKeyRequired()),
                Optional.ofNullable(definition.methodIntegration()).isPresent(),
                definition.methodResponses().values().stream()
                        .flatMap(response -> response.responseParameters().keySet().stream())
                        .anyMatch(ALLOW_ORIGIN::equalsIgnoreCase));
    }
}
