package io.routemedic.gateway.model;

import java.util.List;

/**
 * A custom domain name with all that routes its requests.
 *
 * @param routingRules how many routing rules it has; they may match header values, which no access
 *     log shows
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-mode.html">Routing
 *     mode</a>
 */
public record CustomDomain(
        String name, RoutingMode routingMode, List<BasePathMapping> mappings, int routingRules) {
    public CustomDomain {
        mappings = List.copyOf(mappings);
    }
}
