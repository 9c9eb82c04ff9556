package io.routemedic.gateway;

import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.Map;

/**
 * An immutable snapshot of an API, by its API summary.
 *
 * @param description empty when it has none
 * @param routes every route of the snapshot, and who may call it
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html">GetDeployment</a>
 *     with {@code embed=apisummary}
 */
public record Deployment(
        DeploymentId id, Instant created, String description, Map<Route, RouteAccess> routes) {
    public Deployment {
        routes = Map.copyOf(routes);
    }
}
