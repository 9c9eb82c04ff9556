package io.routemedic.bench;

import io.routemedic.routing.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Finds routes as Spring MVC's handler mapping does: literal paths by a map, else every mapping's
 * method and {@link PathPattern} in turn, and of those that match the most specific.
 */
final class SpringRouter {

    private static final Comparator<Mapping> MOST_SPECIFIC_FIRST =
            Comparator.comparing(Mapping::pattern, PathPattern.SPECIFICITY_COMPARATOR);

    private final List<Mapping> mappings = new ArrayList<>();
    private final Map<String, List<Mapping>> byLiteralPath = new HashMap<>();

    SpringRouter(Collection<Route> routes) {
        for (Route route : routes) {
            var mapping = new Mapping(route, PathPatternParser.defaultInstance.parse(spelt(route)));
            mappings.add(mapping);
            if (!mapping.pattern().hasPatternSyntax()) {
                byLiteralPath.computeIfAbsent(route.path(), _ -> new ArrayList<>()).add(mapping);
            }
        }
    }

    private record Mapping(Route route, PathPattern pattern) {
        boolean matches(String method, PathContainer path) {
            boolean served = route.method().equals(Route.ANY) || route.method().equals(method);
            return served && pattern.matches(path);
        }
    }

    Optional<Route> match(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        var matching = new ArrayList<Mapping>();
        collect(byLiteralPath.getOrDefault(path, List.of()), method, parsed, matching);
        if (matching.isEmpty()) {
            collect(mappings, method, parsed, matching);
        }
        return matching.stream().min(MOST_SPECIFIC_FIRST).map(Mapping::route);
    }

    private static void collect(
            List<Mapping> from, String method, PathContainer path, List<Mapping> matching) {
        for (Mapping mapping : from) {
            if (mapping.matches(method, path)) {
                matching.add(mapping);
            }
        }
    }

    /** Spring writes API Gateway's greedy <code>{proxy+}</code> as <code>{*proxy}</code>. */
    private static String spelt(Route route) {
        return route.path().replaceAll("\\{(\\w+)\\+}", "{*$1}");
    }
}
