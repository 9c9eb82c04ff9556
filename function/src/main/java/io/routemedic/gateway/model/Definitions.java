package io.routemedic.gateway.model;

import io.routemedic.routing.Route;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an API behaves beyond its routes, in a canonical form that makes live and draft comparable.
 *
 * @param aspects canonical text by aspect. An aspect's name is for people: {@code GET /orders
 *     integration}, {@code authorizer users}, {@code resource policy}, {@code gateway response
 *     DEFAULT_4XX}, {@code model Order}, {@code binary media types}. An aspect that is not there is
 *     not defined. Authorizers, models and request validators are there only when a route uses
 *     them.
 * @param unchecked names of aspects that this side cannot show; whatever stands here counts as
 *     changed
 */
public record Definitions(Map<String, String> aspects, Set<String> unchecked) {

    private static final Pattern OF_ROUTE = Pattern.compile("([A-Z]+) (/\\S*) ");

    public static final String AUTHORIZER = "authorizer ";
    public static final String MODEL = "model ";
    public static final String REQUEST_VALIDATOR = "request validator ";

    public Definitions {
        aspects = Map.copyOf(aspects);
        unchecked = Set.copyOf(unchecked);
    }

    /** The routes that any aspect belongs to. */
    public Set<Route> routes() {
        return aspects.keySet().stream()
                .flatMap(aspect -> routeOf(aspect).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The route whose definition an aspect is part of, by its name; empty for what is the API's.
     */
    public static Optional<Route> routeOf(String aspect) {
        Matcher route = OF_ROUTE.matcher(aspect);
        return route.lookingAt()
                ? Optional.of(new Route(route.group(1), route.group(2)))
                : Optional.empty();
    }

    /**
     * Whether an aspect, by its name, has effect only on the routes that refer to it: an
     * authorizer, a model, a request validator. All others affect every route or the one they are
     * named for.
     */
    public static boolean worksByReference(String aspect) {
        return aspect.startsWith(AUTHORIZER)
                || aspect.startsWith(MODEL)
                || aspect.startsWith(REQUEST_VALIDATOR);
    }
}
