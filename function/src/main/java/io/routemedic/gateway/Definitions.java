package io.routemedic.gateway;

import java.util.Map;
import java.util.Set;

/**
 * How an API behaves beyond its routes, in a canonical form that makes live and draft comparable.
 *
 * @param aspects canonical text by aspect. An aspect's name is for people: {@code GET /orders
 *     integration}, {@code authorizer users}, {@code resource policy}, {@code gateway response
 *     DEFAULT_4XX}, {@code model Order}, {@code binary media types}. An aspect that is not there is
 *     not defined.
 * @param unchecked names of aspects that this side cannot show; whatever stands here counts as
 *     changed
 */
public record Definitions(Map<String, String> aspects, Set<String> unchecked) {
    public Definitions {
        aspects = Map.copyOf(aspects);
        unchecked = Set.copyOf(unchecked);
    }
}
