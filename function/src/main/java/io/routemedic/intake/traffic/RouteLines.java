package io.routemedic.intake.traffic;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RouteLookup;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.Optional;

/** Takes the lines of one search, and keeps of them how one route's requests were answered. */
final class RouteLines {

    /** Enough to know how a route does. */
    private static final int ENOUGH = 100;

    private final AccessLogFormat format;
    private final RouteTraffic.Question question;
    private final Deployment live;
    private final RouteLookup routes;
    private RouteAnswers answers = RouteAnswers.NONE;

    /**
     * @param live what the stage serves
     */
    RouteLines(
            AccessLogFormat format,
            RouteTraffic.Question question,
            Deployment live,
            RouteLookup routes) {
        this.format = format;
        this.question = question;
        this.live = live;
        this.routes = routes;
    }

    /** A matched request's line has its route's path in it, where that is logged. */
    String word() {
        return format.variables().contains(LogVariable.RESOURCE_PATH)
                ? question.route().path()
                : "";
    }

    RouteAnswers answers() {
        return answers;
    }

    /** False when there is enough. */
    boolean take(Instant at, String line) {
        if (format.parse(line) instanceof AccessLogEntry entry
                && isOfStage(entry)
                && isOfRoute(entry)) {
            Served.of(entry)
                    .ifPresent(
                            served ->
                                    answers =
                                            answers.and(
                                                    new RouteAnswers.Answer(at, served.status()),
                                                    served.isServerError()));
        }
        return answers.answered() + answers.failed() < ENOUGH;
    }

    private boolean isOfStage(AccessLogEntry entry) {
        return is(entry, LogVariable.STAGE, question.stage().stage().value())
                && is(entry, LogVariable.API_ID, question.stage().api().value());
    }

    private static boolean is(AccessLogEntry entry, LogVariable variable, String expected) {
        return entry.value(variable).map(expected::equals).orElse(!entry.logs(variable));
    }

    private boolean isOfRoute(AccessLogEntry entry) {
        Optional<String> method = entry.value(LogVariable.HTTP_METHOD);
        Optional<String> resource = entry.value(LogVariable.RESOURCE_PATH);
        return resource.isPresent()
                ? resource.get().equals(question.route().path())
                        && method.filter(this::isServedByTheRoute).isPresent()
                : method.flatMap(name -> request(entry, name))
                        .flatMap(routes::destination)
                        .filter(destination -> destination.route().equals(question.route()))
                        .isPresent();
    }

    /** {@code ANY} serves what its resource does not define by name. */
    private boolean isServedByTheRoute(String method) {
        Route route = question.route();
        return route.method().equals(method)
                || (route.method().equals(Route.ANY)
                        && !live.routes().containsKey(new Route(method, route.path())));
    }

    private Optional<LoggedRequest> request(AccessLogEntry entry, String method) {
        return entry.value(LogVariable.PATH)
                .map(
                        path ->
                                new LoggedRequest(
                                        question.stage(),
                                        method,
                                        path,
                                        entry.value(LogVariable.DOMAIN_NAME),
                                        domainRoute(entry)));
    }

    private static Optional<DomainRoute> domainRoute(AccessLogEntry entry) {
        return entry.value(LogVariable.ROUTING_RULE_MATCHED)
                .<DomainRoute>map(DomainRoute.Ruled::new)
                .or(() -> entry.value(LogVariable.BASE_PATH_MATCHED).map(DomainRoute.Mapped::new));
    }
}
