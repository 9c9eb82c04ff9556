package io.routemedic.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table against a matcher that is too slow to use and too plain to be wrong: try every route
 * against the request, keep those that fit, take the one whose segments are the most specific from
 * left to right.
 */
@Execution(ExecutionMode.CONCURRENT)
class RouteTableDifferentialTest {
    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "OPTIONS", "DELETE", "TRACE");
    private static final List<String> WORDS = List.of("a", "b", "A", "ab", "a%2Fb", "{", "ä");
    private static final int REQUESTS = 60;

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheSlowMatcher(int seed) {
        Random random = new Random(seed);
        Set<Route> api = api(random);
        RouteTable table = RouteTable.of(api);
        for (int i = 0; i < REQUESTS; i++) {
            String method = METHODS.get(random.nextInt(METHODS.size()));
            String path = path(random, api);
            assertThat(table.match(method, path).map(RouteMatch::route))
                    .as("%s %s on %s", method, path, api)
                    .isEqualTo(slow(api, method, path));
            assertThat(table.servedAt(path).keySet())
                    .as("methods at %s on %s", path, api)
                    .isEqualTo(slowMethods(api, path));
        }
    }

    static Optional<Route> slow(Set<Route> api, String method, String path) {
        List<String> request = segments(path);
        return api.stream()
                .filter(
                        route ->
                                route.method().equals(method)
                                        || (route.method().equals("ANY")
                                                && !method.equals("TRACE")))
                .filter(route -> fits(segments(route.path()), request))
                .min(Comparator.comparing(RouteTableDifferentialTest::specificity));
    }

    private static Set<String> slowMethods(Set<Route> api, String path) {
        Set<String> methods = new TreeSet<>();
        for (String method : List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")) {
            if (slow(api, method, path).isPresent()) {
                methods.add(method);
            }
        }
        return methods;
    }

    private static boolean fits(List<String> route, List<String> request) {
        for (int i = 0; i < route.size(); i++) {
            if (route.get(i).endsWith("+}")) {
                return request.size() > i;
            }
            if (i >= request.size() || !fits(route.get(i), request.get(i))) {
                return false;
            }
        }
        return route.size() == request.size();
    }

    private static boolean fits(String route, String request) {
        return route.matches("\\{.+}") ? !request.isEmpty() : route.equals(request);
    }

    /** Sorts literal before variable before greedy, left to right; own method before ANY. */
    private static String specificity(Route route) {
        StringBuilder rank = new StringBuilder();
        for (String segment : segments(route.path())) {
            rank.append(segment.endsWith("+}") ? '2' : segment.matches("\\{.+}") ? '1' : '0');
        }
        return rank.append(route.method().equals("ANY") ? 'b' : 'a').toString();
    }

    /** Without the repeated slashes at the start and any at the end; empty ones inside stay. */
    private static List<String> segments(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("/"));
    }

    private static Set<Route> api(Random random) {
        Set<Route> routes = new TreeSet<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            StringBuilder path = new StringBuilder();
            int depth = random.nextInt(5);
            for (int level = 0; level < depth; level++) {
                int kind = random.nextInt(10);
                boolean last = level == depth - 1;
                path.append('/')
                        .append(kind < 6 ? word(random) : kind < 9 || !last ? "{v}" : "{rest+}");
            }
            String method = random.nextInt(4) == 0 ? "ANY" : METHODS.get(random.nextInt(5));
            routes.add(new Route(method, path.isEmpty() ? "/" : path.toString()));
        }
        return routes;
    }

    /** Half of the paths are near a route of the API, so that both answers are common. */
    private static String path(Random random, Set<Route> api) {
        List<String> segments = new ArrayList<>();
        if (random.nextBoolean()) {
            for (String segment :
                    segments(List.copyOf(api).get(random.nextInt(api.size())).path())) {
                boolean keep = !segment.startsWith("{v") && !segment.endsWith("+}");
                segments.add(keep && random.nextInt(8) > 0 ? segment : word(random));
            }
        }
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            segments.add(random.nextInt(5) == 0 ? "" : word(random));
        }
        String slashes = random.nextInt(6) == 0 ? "//" : "/";
        return slashes + String.join("/", segments) + (random.nextInt(6) == 0 ? "/" : "");
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
