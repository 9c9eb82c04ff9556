package io.routemedic.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A custom domain name, in API Gateway's own shapes.
 *
 * @param attributes as {@code GetDomainName} returns them
 */
public record DomainState(
        String name,
        ObjectNode attributes,
        List<ObjectNode> basePathMappings,
        List<ObjectNode> routingRules) {
    public DomainState {
        basePathMappings = List.copyOf(basePathMappings);
        routingRules = List.copyOf(routingRules);
    }

    public String routingMode() {
        return attributes.path("routingMode").asText("BASE_PATH_MAPPING_ONLY");
    }
}
