package io.routemedic.gateway.paths;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.paths.RequestPath.Undecidable;
import java.util.Optional;

/**
 * What a custom domain's routing rules leave undecided: they may match header values, which no
 * access log shows, and may keep the base path or strip it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-mode.html">Routing
 *     mode</a>
 */
public final class RoutingRules {
    private RoutingRules() {}

    /** Why the mappings do not tell where a request went; empty when they do. */
    public static Optional<Undecidable> undecidable(CustomDomain domain) {
        return switch (domain.routingMode()) {
            case BASE_PATH_MAPPING_ONLY -> Optional.empty();
            case ROUTING_RULE_THEN_BASE_PATH_MAPPING ->
                    domain.routingRules() == 0 ? Optional.empty() : Optional.of(because(domain));
            case ROUTING_RULE_ONLY -> Optional.of(because(domain));
            case UNKNOWN ->
                    Optional.of(
                            new Undecidable(
                                    "The custom domain `%s` has a routing mode that I do not know, so I cannot tell which API it chooses."
                                            .formatted(domain.name())));
        };
    }

    private static Undecidable because(CustomDomain domain) {
        return new Undecidable(
                "The custom domain `%s` has %d routing rules (mode `%s`). They may look at headers, which neither a URL nor the access log shows, and may strip the base path."
                        .formatted(domain.name(), domain.routingRules(), domain.routingMode()));
    }
}
