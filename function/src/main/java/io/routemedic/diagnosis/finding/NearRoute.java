package io.routemedic.diagnosis.finding;

import io.routemedic.routing.Route;

/**
 * A route that the caller may have meant.
 *
 * @param difference how it differs from the request, for people: {@code segment 2 is `orders`, not
 *     `order`}
 */
public record NearRoute(Route route, String difference) {}
