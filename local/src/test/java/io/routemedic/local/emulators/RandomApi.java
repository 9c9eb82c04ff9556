package io.routemedic.local.emulators;

import io.routemedic.routing.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Routes that API Gateway would take, and requests near them. */
final class RandomApi {

    private static final int ROUTES = 7;
    private static final List<String> PARTS = List.of("a", "b", "{v}", "{v}", "{p+}");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "ANY");
    private static final List<String> WORDS = List.of("a", "b", "c", "A");

    private final Random random;

    RandomApi(Random random) {
        this.random = random;
    }

    /** As API Gateway has it: one variable below each resource, and nothing below a greedy one. */
    Set<Route> routes() {
        Set<Route> routes = new HashSet<>();
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < ROUTES; i++) {
            String path = "";
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                path = below(path, PARTS.get(random.nextInt(PARTS.size())), variables);
            }
            String method = METHODS.get(random.nextInt(METHODS.size()));
            routes.add(new Route(method, path.isEmpty() ? "/" : path));
        }
        return routes;
    }

    private static String below(String parent, String part, Map<String, String> variables) {
        if (parent.endsWith("+}")) {
            return parent;
        }
        boolean variable = part.startsWith("{");
        return parent + "/" + (variable ? variables.computeIfAbsent(parent, _ -> part) : part);
    }

    /** One that a client may ask with. */
    String method() {
        return METHODS.get(random.nextInt(METHODS.size() - 1));
    }

    /** Plainly spelled: nothing to decode, no empty segment. */
    String path() {
        var path = new StringBuilder();
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            path.append('/').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return path.isEmpty() ? "/" : path.toString();
    }
}
