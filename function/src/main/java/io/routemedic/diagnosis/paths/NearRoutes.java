package io.routemedic.diagnosis.paths;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.routing.Route;
import io.routemedic.routing.Segments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the routes that a caller may have meant. */
public final class NearRoutes {
    private static final int MOST = 4;

    /** Less than a whole segment: on an equally far path, the same method comes first. */
    private static final double OTHER_METHOD = 0.4;

    private record Candidate(Route route, double cost, List<String> differences) {}

    private NearRoutes() {}

    /** Up to 4 routes that resemble the request, nearest first, then by path and method. */
    public static List<Finding.NearRoute> of(
            String method, String resource, Collection<Route> routes) {
        List<String> asked = Segments.of(resource);
        return routes.stream()
                .map(route -> candidate(method, asked, route))
                .filter(candidate -> !candidate.differences().isEmpty())
                .sorted(Comparator.comparingDouble(Candidate::cost).thenComparing(Candidate::route))
                .limit(MOST)
                .map(c -> new Finding.NearRoute(c.route(), String.join("; ", c.differences())))
                .toList();
    }

    /** Without differences when the route is too far away to be worth naming. */
    private static Candidate candidate(String method, List<String> asked, Route route) {
        List<String> segments = Segments.of(route.path());
        PathDistance distance = PathDistance.between(asked, segments);
        double most = 0.6 * Math.max(asked.size(), segments.size());
        if (distance.cost() > most || !distance.sharesWording()) {
            return new Candidate(route, distance.cost(), List.of());
        }
        List<String> differences = new ArrayList<>();
        double cost = distance.cost();
        if (!route.method().equals(method) && !route.method().equals(Route.ANY)) {
            differences.add("the method is `%s`, not `%s`".formatted(route.method(), method));
            cost += OTHER_METHOD;
        }
        differences.addAll(distance.differences());
        return new Candidate(route, cost, differences);
    }
}
