package io.routemedic.diagnosis.paths;

import io.routemedic.routing.Route;
import io.routemedic.routing.Segments;
import java.util.ArrayList;
import java.util.List;

/** Writes the path that a client has to send to reach a route. */
public final class RoutePaths {
    private RoutePaths() {}

    /**
     * The route's path with its variables filled from the request's segments.
     *
     * @param asked a path that has the route's shape: the same number of segments, or more where
     *     the route is greedy
     */
    public static String fill(Route route, String asked) {
        List<String> values = Segments.of(asked);
        List<String> template = Segments.of(route.path());
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            String segment = template.get(i);
            if (i >= values.size() || !Segments.isVariable(segment)) {
                filled.add(segment);
            } else if (Segments.isGreedy(segment)) {
                filled.addAll(values.subList(i, values.size()));
            } else {
                filled.add(values.get(i));
            }
        }
        return Segments.path(filled);
    }
}
