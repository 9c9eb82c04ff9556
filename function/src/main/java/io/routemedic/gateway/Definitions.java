package io.routemedic.gateway;

import io.routemedic.routing.Route;
import java.util.Map;
import java.util.Set;

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

    static final String AUTHORIZER = "authorizer ";
    static final String MODEL = "model ";
    static final String REQUEST_VALIDATOR = "request validator ";

    public Definitions {
        aspects = Map.copyOf(aspects);
        unchecked = Set.copyOf(unchecked);
    }

    /** True when any aspect belongs to the route. */
    public boolean describes(Route route) {
        return aspects.keySet().stream().anyMatch(aspect -> belongsTo(aspect, route));
    }

    /** Whether an aspect, by its name, is part of this route's definition. */
    public static boolean belongsTo(String aspect, Route route) {
        return aspect.startsWith(route + " ");
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
