package io.routemedic.local.emulators;

import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.ApiMethod;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import io.routemedic.routing.RouteTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CreateRestApiRequest;

/**
 * Random APIs and random requests with plainly spelled paths: a foreign router against our table.
 */
final class RoutingScene {

    private static final int APIS = 10;
    private static final int REQUESTS = 80;

    private final EmulatedAws aws;
    private final ApiGatewayClient gateway;
    private final RandomApi random;
    private int asked;
    private int served;
    private int fallingThrough;
    private final List<String> differing = new ArrayList<>();

    RoutingScene(EmulatedAws aws, Random random) {
        this.aws = aws;
        this.gateway = aws.apiGateway();
        this.random = new RandomApi(random);
    }

    /**
     * What came of all requests.
     *
     * @param fallingThrough how many our table gives to a variable because the more specific
     *     resource lacks the method, and the emulator to nobody: see `docs/aws-facts.md`
     * @param differing all other differences, for people
     */
    record Outcome(int asked, int served, int fallingThrough, List<String> differing) {
        int agreed() {
            return asked - fallingThrough - differing.size();
        }
    }

    Outcome play() {
        for (int i = 0; i < APIS; i++) {
            var api = new EmulatedApi(gateway, CreateRestApiRequest.builder().name("r").build());
            Set<Route> routes = random.routes();
            api.draft(methods(routes));
            String deployment = api.deploy();
            gateway.createStage(
                    r -> r.restApiId(api.id()).stageName("prod").deploymentId(deployment));
            for (int j = 0; j < REQUESTS; j++) {
                ask(api.id(), routes, random.method(), random.path());
            }
            api.delete();
        }
        return new Outcome(asked, served, fallingThrough, differing);
    }

    private void ask(String api, Set<Route> routes, String method, String path) {
        asked++;
        Optional<String> ours =
                RouteTable.of(routes).match(method, path).map(match -> match.route().toString());
        Optional<String> theirs = routed(api, method, path);
        served += ours.isPresent() ? 1 : 0;
        if (ours.equals(theirs)) {
            return;
        }
        if (theirs.isEmpty() && fallsThrough(routes, method, path)) {
            fallingThrough++;
        } else {
            differing.add(
                    "%s %s on %s: ours %s, theirs %s"
                            .formatted(method, path, routes, ours, theirs));
        }
    }

    /** The route that the emulator's mock names; empty when it answers that there is none. */
    private Optional<String> routed(String api, String method, String path) {
        Answer answer =
                new Forwarding(aws.emulator().uri())
                        .handle(
                                new Received(
                                        method,
                                        aws.emulator().emulator().invokePath(api, "prod") + path,
                                        Map.of(),
                                        Map.of("accept", "application/json"),
                                        ""));
        return switch (answer.status()) {
            case 200 -> Json.text(Json.tree(answer.body()), "route");
            case 403 -> Optional.empty();
            default -> Optional.of(answer.status() + " " + answer.body());
        };
    }

    /** True when a resource without the method is more specific than the one of our table. */
    private static boolean fallsThrough(Set<Route> routes, String method, String path) {
        Set<Route> resources = new HashSet<>();
        for (Route route : routes) {
            String resource = route.path();
            while (!resource.isEmpty()) {
                resources.add(new Route("ANY", resource));
                resource = resource.substring(0, resource.lastIndexOf('/'));
            }
        }
        Optional<String> ours =
                RouteTable.of(routes).match(method, path).map(match -> match.route().path());
        Optional<String> most =
                RouteTable.of(resources)
                        .match(method, path)
                        .map(RouteMatch::route)
                        .map(Route::path);
        return ours.isPresent() && !ours.equals(most);
    }

    private static SortedMap<String, Map<String, ApiMethod>> methods(Set<Route> routes) {
        var methods = new TreeMap<String, Map<String, ApiMethod>>();
        for (Route route : routes) {
            methods.computeIfAbsent(route.path(), _ -> new TreeMap<>())
                    .put(route.method(), ApiMethod.described(route.method(), Json.object()));
        }
        return methods;
    }
}
