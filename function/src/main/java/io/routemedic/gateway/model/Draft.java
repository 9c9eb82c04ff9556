package io.routemedic.gateway.model;

import io.routemedic.routing.Route;
import io.routemedic.routing.RouteTable;
import java.util.Map;
import java.util.Optional;

/**
 * An API's working configuration: what the next deployment would publish.
 *
 * @param fingerprint a hash (hex) over everything that {@code GetResources} returned, independent
 *     of its order: equal fingerprints mean equal resources and methods
 * @param table the methods' routes, ready to be matched
 * @param resources the id of each path that it has
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html">GetResources</a>
 */
public record Draft(
        Map<Route, Method> methods,
        String fingerprint,
        RouteTable table,
        Map<String, String> resources) {
    public Draft {
        methods = Map.copyOf(methods);
        resources = Map.copyOf(resources);
    }

    public Draft(Map<Route, Method> methods, String fingerprint, Map<String, String> resources) {
        this(methods, fingerprint, RouteTable.of(methods.keySet()), resources);
    }

    /** One whose paths have no ids. */
    public Draft(Map<Route, Method> methods, String fingerprint) {
        this(methods, fingerprint, Map.of());
    }

    /** The id of a path, by which calls name it. */
    public Optional<String> resource(String path) {
        return Optional.ofNullable(resources.get(path));
    }

    /**
     * A method of the draft: who may call it, and whether it could be deployed at all.
     *
     * @param allowsOrigins whether an answer of it is declared to allow other origins
     */
    public record Method(RouteAccess access, boolean hasIntegration, boolean allowsOrigins) {

        /** One that says nothing of other origins. */
        public Method(RouteAccess access, boolean hasIntegration) {
            this(access, hasIntegration, false);
        }
    }
}
