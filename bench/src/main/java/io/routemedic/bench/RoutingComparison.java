package io.routemedic.bench;

import io.routemedic.bench.SampleApi.Request;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import io.routemedic.routing.RouteTable;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The function's route table against Spring's patterns, and against itself when it is small. */
final class RoutingComparison {

    private static final int LARGE = 300;
    private static final int SMALL = 3;
    private static final int REQUESTS = 1000;

    private RoutingComparison() {}

    /** Both must find the same route for every request, or none. */
    static Comparison overSpring() {
        var api = new SampleApi(LARGE);
        var table = RouteTable.of(api.routes());
        var spring = new SpringRouter(api.routes());
        List<Request> requests = api.requests(REQUESTS);
        for (Request request : requests) {
            Optional<Route> ours = find(table, request.method(), request.path());
            Optional<Route> theirs = spring.match(request.method(), request.path());
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(
                        "%s: %s, but Spring %s".formatted(request, ours, theirs));
            }
        }
        return new Comparison(
                "one lookup, 300 routes",
                lookups("RouteMedic's RouteTable", requests, (m, p) -> find(table, m, p)),
                lookups("Spring's PathPattern, best match", requests, spring::match));
    }

    static Comparison growth() {
        return new Comparison(
                "one lookup, 300 routes over 3", own("300 routes", LARGE), own("3 routes", SMALL));
    }

    private static Contender own(String size, int routes) {
        var api = new SampleApi(routes);
        var table = RouteTable.of(api.routes());
        return lookups(
                "RouteMedic's RouteTable, " + size,
                api.requests(REQUESTS),
                (m, p) -> find(table, m, p));
    }

    private static Optional<Route> find(RouteTable table, String method, String path) {
        return table.match(method, path).map(RouteMatch::route);
    }

    private static Contender lookups(
            String name,
            List<Request> requests,
            BiFunction<String, String, Optional<Route>> router) {
        return new Contender(
                name,
                requests.size(),
                () -> {
                    long found = 0;
                    for (Request request : requests) {
                        if (router.apply(request.method(), request.path()).isPresent()) {
                            found++;
                        }
                    }
                    return found;
                });
    }
}
