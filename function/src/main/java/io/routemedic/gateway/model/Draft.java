package io.routemedic.gateway.model;

import io.routemedic.routing.Route;
import io.routemedic.routing.RouteTable;
import java.util.Map;

/**
 * An API's working configuration: what the next deployment would publish.
 *
 * @param fingerprint a hash (hex) over everything that {@code GetResources} returned, independent
 *     of its order: equal fingerprints mean equal resources and methods
 * @param table the methods' routes, ready to be matched
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html">GetResources</a>
 */
public record Draft(Map<Route, Method> methods, String fingerprint, RouteTable table) {
    public Draft {
        methods = Map.copyOf(methods);
    }

    public Draft(Map<Route, Method> methods, String fingerprint) {
        this(methods, fingerprint, RouteTable.of(methods.keySet()));
    }

    /** A method of the draft: who may call it, and whether it could be deployed at all. */
    public record Method(RouteAccess access, boolean hasIntegration) {}
}
