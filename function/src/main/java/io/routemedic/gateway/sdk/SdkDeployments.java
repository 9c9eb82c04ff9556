package io.routemedic.gateway.sdk;

import io.routemedic.gateway.definitions.RouteNotation;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsResponse;
import software.amazon.awssdk.services.apigateway.model.MethodSnapshot;

/** Deployments, by {@code GetDeployment} and {@code GetDeployments}. */
final class SdkDeployments {

    private final ApiGatewayClient client;
    private final SdkCaller caller;
    private final SdkServedPaths served;

    /**
     * @param served what stands in for a summary that is missing
     */
    SdkDeployments(ApiGatewayClient client, SdkCaller caller, SdkServedPaths served) {
        this.client = client;
        this.caller = caller;
        this.served = served;
    }

    Reading<Deployment> deployment(ApiId api, DeploymentId id) {
        SdkCall call =
                SdkCall.aboutApi(
                        "GetDeployment", api, "deployment `" + id + "` of", "/deployments/" + id);
        Reading<GetDeploymentResponse> answer =
                caller.ask(
                        call,
                        () ->
                                client.getDeployment(
                                        request ->
                                                request.restApiId(api.value())
                                                        .deploymentId(id.value())
                                                        .embed("apisummary")));
        Optional<GetDeploymentResponse> withoutSummary =
                answer.found().filter(head -> !head.hasApiSummary());
        return withoutSummary
                .flatMap(head -> byExport(api, id, head))
                .orElseGet(
                        () ->
                                answer.flatMap(
                                        head -> caller.ask(call, () -> toDeployment(id, head))));
    }

    private Optional<Reading<Deployment>> byExport(
            ApiId api, DeploymentId id, GetDeploymentResponse head) {
        return served.of(api, id).map(paths -> paths.map(routes -> byPaths(id, head, routes)));
    }

    /** Who may call a route is not known then, so nothing that needs it is decided, nor healed. */
    private static Deployment byPaths(
            DeploymentId id, GetDeploymentResponse head, Set<Route> paths) {
        Map<Route, RouteAccess> routes = new HashMap<>();
        paths.forEach(route -> routes.put(route, RouteNotation.access(null, null)));
        return of(id, head, routes);
    }

    Reading<List<Deployment.Head>> deployments(ApiId api) {
        return caller.ask(
                SdkCall.aboutApi("GetDeployments", api, "the deployments of", "/deployments"),
                () -> list(api));
    }

    private List<Deployment.Head> list(ApiId api) {
        return SdkPages.all(
                        client.getDeploymentsPaginator(
                                request -> request.restApiId(api.value()).limit(SdkPages.SIZE)),
                        GetDeploymentsResponse::items,
                        GetDeploymentsResponse::position)
                .stream()
                .map(SdkDeployments::toHead)
                .sorted(Comparator.comparing(Deployment.Head::created).reversed())
                .toList();
    }

    private static Deployment.Head toHead(
            software.amazon.awssdk.services.apigateway.model.Deployment listed) {
        return new Deployment.Head(
                new DeploymentId(MalformedAnswerException.required(listed.id(), "id")),
                Optional.ofNullable(listed.createdDate()).orElse(Instant.EPOCH),
                Optional.ofNullable(listed.description()).orElse(""));
    }

    private static Deployment toDeployment(DeploymentId id, GetDeploymentResponse answer) {
        // A deployment always has methods: an answer without a summary has left it out.
        if (!answer.hasApiSummary()) {
            throw new MalformedAnswerException("without `apiSummary`");
        }
        Map<Route, RouteAccess> routes = new HashMap<>();
        answer.apiSummary()
                .forEach(
                        (path, methods) ->
                                methods.forEach(
                                        (method, snapshot) ->
                                                routes.put(
                                                        RouteNotation.route(method, path),
                                                        access(snapshot))));
        return of(id, answer, routes);
    }

    private static Deployment of(
            DeploymentId id, GetDeploymentResponse answer, Map<Route, RouteAccess> routes) {
        return new Deployment(
                id,
                Optional.ofNullable(answer.createdDate()).orElse(Instant.EPOCH),
                Optional.ofNullable(answer.description()).orElse(""),
                routes);
    }

    private static RouteAccess access(MethodSnapshot snapshot) {
        return RouteNotation.access(snapshot.authorizationType(), snapshot.apiKeyRequired());
    }
}
