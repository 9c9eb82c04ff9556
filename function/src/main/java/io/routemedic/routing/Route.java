package io.routemedic.routing;

import java.util.Comparator;
import java.util.List;

/**
 * A method on a resource path, such as {@code GET /orders/{id}}.
 *
 * @param method an upper-case HTTP method, or {@link #ANY}
 * @param path the resource path: {@code /}, {@code /orders/{id}}, {@code /files/{proxy+}}
 */
public record Route(String method, String path) implements Comparable<Route> {

    /** API Gateway's catch-all method: serves every method that its resource does not define. */
    public static final String ANY = "ANY";

    /** The methods that {@link #ANY} stands for: those that API Gateway knows. */
    public static final List<String> ANY_METHODS =
            List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private static final Comparator<Route> BY_PATH =
            Comparator.comparing(Route::path).thenComparing(Route::method);

    public Route {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "A resource path starts with a slash, but this one is `" + path + "`.");
        }
    }

    /** Reads {@code "GET /orders"}. */
    public static Route parse(String text) {
        int space = text.indexOf(' ');
        if (space <= 0) {
            throw new IllegalArgumentException(
                    "Write a route as METHOD /path, such as `GET /health`, not as `" + text + "`.");
        }
        return new Route(text.substring(0, space), text.substring(space + 1));
    }

    @Override
    public int compareTo(Route other) {
        return BY_PATH.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
