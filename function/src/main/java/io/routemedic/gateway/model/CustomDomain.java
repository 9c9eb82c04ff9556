package io.routemedic.gateway.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A custom domain name with all that routes its requests.
 *
 * @param routingRules how many routing rules it has; they may match header values, which no access
 *     log shows, and may keep the base path or strip it
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-mode.html">Routing
 *     mode</a>
 */
public record CustomDomain(
        String name, RoutingMode routingMode, List<BasePathMapping> mappings, int routingRules) {
    public CustomDomain {
        mappings = List.copyOf(mappings);
    }

    /** The mapping that API Gateway chooses for a path: the one with the longest base path. */
    public Optional<BasePathMapping> mappingOf(String path) {
        return mappings.stream()
                .filter(mapping -> mapping.after(path).isPresent())
                .max(Comparator.comparingInt(mapping -> mapping.basePath().length()));
    }

    /** Why the mappings do not tell where a request went, as one sentence; empty when they do. */
    public Optional<String> undecidable() {
        return switch (routingMode) {
            case BASE_PATH_MAPPING_ONLY -> Optional.empty();
            case ROUTING_RULE_THEN_BASE_PATH_MAPPING ->
                    routingRules == 0 ? Optional.empty() : Optional.of(byRules());
            case ROUTING_RULE_ONLY -> Optional.of(byRules());
            case UNKNOWN ->
                    Optional.of(
                            "The custom domain `%s` has a routing mode that I do not know, so I cannot tell which API it chooses."
                                    .formatted(name));
        };
    }

    private String byRules() {
        return "The custom domain `%s` has %d routing rules (mode `%s`). They may look at headers, which neither a URL nor the access log shows, and may strip the base path."
                .formatted(name, routingRules, routingMode);
    }

    /**
     * How a custom domain chooses the API. Rules, where they count, are evaluated before mappings.
     */
    public enum RoutingMode {
        BASE_PATH_MAPPING_ONLY,
        ROUTING_RULE_ONLY,
        ROUTING_RULE_THEN_BASE_PATH_MAPPING,
        /** AWS named a mode that this version does not know: treat it as undecidable. */
        UNKNOWN
    }
}
