package io.routemedic.gateway.model;

import io.routemedic.routing.Route;
import io.routemedic.routing.RouteTable;
import java.time.Instant;
import java.util.Map;

/**
 * An immutable snapshot of an API, by its API summary.
 *
 * @param description empty when it has none
 * @param routes every route of the snapshot, and who may call it
 * @param table the same routes, ready to be matched: built once, as deployments never change
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html">GetDeployment</a>
 *     with {@code embed=apisummary}
 */
public record Deployment(
        DeploymentId id,
        Instant created,
        String description,
        Map<Route, RouteAccess> routes,
        RouteTable table) {

    public Deployment {
        routes = Map.copyOf(routes);
    }

    public Deployment(
            DeploymentId id, Instant created, String description, Map<Route, RouteAccess> routes) {
        this(id, created, description, routes, RouteTable.of(routes.keySet()));
    }

    /** A deployment without its API summary, as {@code GetDeployments} lists it. */
    public record Head(DeploymentId id, Instant created, String description) {}
}
