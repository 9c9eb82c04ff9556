package io.routemedic.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One resource of an API: its methods, and the resources below it. */
final class Node {
    private final String segment;
    private final Map<String, Route> methods = new HashMap<>(4);
    private final Literals literals = new Literals();
    private @Nullable Node variable;
    private @Nullable Node greedy;

    Node(String segment) {
        this.segment = segment;
    }

    String segment() {
        return segment;
    }

    void add(Route route) {
        methods.put(route.method(), route);
    }

    Node literal(String name) {
        Node child = literals.find(name, 0, name.length());
        if (child == null) {
            child = new Node(name);
            literals.add(child);
        }
        return child;
    }

    @Nullable Node literal(String path, int from, int to) {
        return literals.find(path, from, to);
    }

    Node makeVariable(String name) {
        if (variable == null) {
            variable = new Node(name);
        }
        return variable;
    }

    @Nullable Node variable() {
        return variable;
    }

    Node makeGreedy(String name) {
        if (greedy == null) {
            greedy = new Node(name);
        }
        return greedy;
    }

    @Nullable Node greedy() {
        return greedy;
    }

    /** The route that serves the method on this very resource: its own before the catch-all. */
    @Nullable Route serving(String method) {
        Route own = methods.get(method);
        if (own != null) {
            return own;
        }
        Route any = methods.get(Route.ANY);
        return any != null && Route.ANY_METHODS.contains(method) ? any : null;
    }

    /** Names each method that this resource serves, with the route that serves it. */
    void serve(BiConsumer<String, Route> served) {
        methods.forEach(
                (method, route) -> {
                    if (!method.equals(Route.ANY)) {
                        served.accept(method, route);
                    }
                });
        Route any = methods.get(Route.ANY);
        if (any != null) {
            Route.ANY_METHODS.forEach(method -> served.accept(method, any));
        }
    }
}
