package io.routemedic.local.dataplane;

import io.routemedic.local.world.ApiMethod;
import io.routemedic.local.world.Definition;
import io.routemedic.local.world.World;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** API Gateway's execute-api for all hosts of a world. */
public final class DataPlane {

    private final World world;
    private final AccessLogSink log;
    private final StageMetrics metrics;
    private final Hosts hosts;
    private final CanarySplit canaries = new CanarySplit();

    public DataPlane(World world, AccessLogSink log, StageMetrics metrics) {
        this.world = world;
        this.log = log;
        this.metrics = metrics;
        this.hosts = new Hosts(world);
    }

    /**
     * Answers a request, writes its access log line and counts it.
     *
     * @throws UnknownHostException when the host belongs to no API of this world
     */
    public Reply send(ClientRequest request) {
        synchronized (world) {
            if (hosts.isUnknown(request)) {
                throw new UnknownHostException(request.host());
            }
            return hosts.target(request)
                    .map(target -> answer(overridden(request), target))
                    .orElseGet(DataPlane::forbidden);
        }
    }

    private static ClientRequest overridden(ClientRequest request) {
        return request.header("x-http-method-override")
                .map(method -> request.as(method))
                .orElse(request);
    }

    private static Reply forbidden() {
        return new Reply(
                403,
                Map.of("x-amzn-ErrorType", "ForbiddenException"),
                "{\"message\":\"Forbidden\"}",
                Optional.empty());
    }

    private Reply answer(ClientRequest request, Target target) {
        Served served = canaries.serve(target);
        Definition live = served.deployment().definition();
        var variables = new ContextVariables(request, target, world.account(), served);
        Optional<Route> route = route(live, request.method(), target.resourcePath());
        route.ifPresent(found -> variables.matched(found.path()));
        Outcome outcome =
                route.flatMap(found -> method(live, found))
                        .map(method -> new Gate(live.parts()).pass(method, request))
                        .orElseGet(() -> Gate.unroutable(request));
        Reply reply = reply(outcome, new Customisation(live.parts()), variables);
        metrics.answered(request.at(), target.api(), target.stage(), reply.status());
        return logged(reply, request, target, variables);
    }

    private static Optional<Route> route(Definition live, String method, String path) {
        Set<Route> routes =
                live.methods().entrySet().stream()
                        .flatMap(
                                at ->
                                        at.getValue().keySet().stream()
                                                .map(name -> new Route(name, at.getKey())))
                        .collect(Collectors.toSet());
        return RouteTable.of(routes).match(method, path).map(match -> match.route());
    }

    private static Optional<ApiMethod> method(Definition live, Route route) {
        return live.method(route.path(), route.method());
    }

    private static Reply reply(
            Outcome outcome, Customisation customisation, ContextVariables variables) {
        return switch (outcome) {
            case Outcome.Answered(var backend) -> {
                variables.integrated(backend.status());
                yield new Reply(backend.status(), Map.of(), backend.body(), Optional.empty());
            }
            case Outcome.Refused refused -> {
                variables.refused(refused);
                yield new Reply(
                        customisation.status(refused),
                        Map.of("x-amzn-ErrorType", refused.errorType()),
                        customisation.body(refused, variables.values()),
                        Optional.empty());
            }
        };
    }

    private Reply logged(
            Reply reply, ClientRequest request, Target target, ContextVariables variables) {
        variables.answered(reply.status(), reply.body());
        Optional<String> line =
                target.stage()
                        .accessLogFormat()
                        .map(format -> new ContextTemplate(format).render(variables.values()));
        target.stage()
                .logGroup()
                .ifPresent(group -> line.ifPresent(text -> log.write(group, request.at(), text)));
        return new Reply(reply.status(), reply.headers(), reply.body(), line);
    }
}
