package io.routemedic.routing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The routes of an API, matched as API Gateway matches them: depth first, at each level the literal
 * child before the variable one, and a resource is taken only if it defines the method or the
 * catch-all; else the search goes back up. A greedy variable takes one segment or more, so it never
 * serves its parent. {@code HEAD} is not served by {@code GET}. Paths are case-sensitive, and
 * nothing in them is decoded. Slashes at the end are ignored, repeated ones at the start count as
 * one, and an empty segment inside the path fits only a greedy variable.
 *
 * <p>The order among literal, variable and greedy resources, and the way back up from a resource
 * without the method, are what API Gateway has been seen to do; AWS documents neither.
 *
 * <p>A resource is reached over exactly one chain of parents, so a search visits none twice: it
 * costs at most the number of resources, and usually the depth of the path, whatever a client
 * sends. Immutable and safe for use by several threads.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">Method
 *     requests in API Gateway</a>
 */
public final class RouteTable {
    private final NavigableSet<Route> routes;
    private final Node root = new Node("");

    private RouteTable(Collection<Route> routes) {
        this.routes = Collections.unmodifiableNavigableSet(new TreeSet<>(routes));
        this.routes.forEach(this::add);
    }

    public static RouteTable of(Collection<Route> routes) {
        return new RouteTable(routes);
    }

    /** All routes, by path and then by method. */
    public NavigableSet<Route> routes() {
        return routes;
    }

    /**
     * The route that serves a request.
     *
     * @param method as the client sent it: upper case
     * @param path the resource path asked for, without stage and base path, not decoded
     */
    public Optional<RouteMatch> match(String method, String path) {
        int end = end(path);
        Route found = search(root, method, path, start(path, end), end);
        return found == null ? Optional.empty() : Optional.of(new RouteMatch(found));
    }

    /**
     * The methods that would be served on this very path, each with the route that serves it; empty
     * when none would.
     */
    public NavigableMap<String, Route> servedAt(String path) {
        NavigableMap<String, Route> served = new TreeMap<>();
        int end = end(path);
        collect(root, path, start(path, end), end, served);
        return Collections.unmodifiableNavigableMap(served);
    }

    private void add(Route route) {
        List<String> segments = Segments.of(route.path());
        Node node = root;
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            // Nothing can stand below a greedy resource: API Gateway refuses to create it.
            if (Segments.isGreedy(segment) && i == segments.size() - 1) {
                node = node.makeGreedy(segment);
            } else if (Segments.isVariable(segment)) {
                node = node.makeVariable(segment);
            } else {
                node = node.literal(segment);
            }
        }
        node.add(route);
    }

    /**
     * Searches below a node for the segment that starts at {@code from}; none is left past the end.
     */
    private static @Nullable Route search(
            Node node, String method, String path, int from, int end) {
        if (from > end) {
            return node.serving(method);
        }
        int to = segmentEnd(path, from, end);
        Node literal = node.literal(path, from, to);
        Route found = literal == null ? null : search(literal, method, path, to + 1, end);
        Node variable = node.variable();
        if (found == null && variable != null && to > from) {
            found = search(variable, method, path, to + 1, end);
        }
        Node greedy = node.greedy();
        if (found == null && greedy != null) {
            found = greedy.serving(method);
        }
        return found;
    }

    /**
     * Walks as {@link #search} does, but to the end: the first resource to serve a method counts.
     */
    private static void collect(
            Node node, String path, int from, int end, NavigableMap<String, Route> served) {
        if (from > end) {
            node.serve(served::putIfAbsent);
            return;
        }
        int to = segmentEnd(path, from, end);
        Node literal = node.literal(path, from, to);
        if (literal != null) {
            collect(literal, path, to + 1, end, served);
        }
        Node variable = node.variable();
        if (variable != null && to > from) {
            collect(variable, path, to + 1, end, served);
        }
        Node greedy = node.greedy();
        if (greedy != null) {
            greedy.serve(served::putIfAbsent);
        }
    }

    private static int segmentEnd(String path, int from, int end) {
        int slash = path.indexOf('/', from);
        return slash < 0 || slash > end ? end : slash;
    }

    /** Where the path ends when slashes at its end are ignored. */
    private static int end(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end;
    }

    /** Where the first segment starts: past the end for the root, which has none. */
    private static int start(String path, int end) {
        int start = 0;
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        return start == end ? end + 1 : start;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RouteTable table && routes.equals(table.routes);
    }

    @Override
    public int hashCode() {
        return routes.hashCode();
    }

    @Override
    public String toString() {
        return routes.toString();
    }
}
