package io.routemedic.gateway.paths;

/** How a custom domain chose the stage for a request, as far as the access log shows. */
public sealed interface DomainRoute {

    /**
     * By a mapping.
     *
     * @param basePath {@code $context.customDomain.basePathMatched}
     */
    record Mapped(String basePath) implements DomainRoute {}

    /**
     * By a routing rule: mappings did not decide, and the rule may have stripped a base path or
     * not.
     *
     * @param rule {@code $context.customDomain.routingRuleIdMatched}
     */
    record Ruled(String rule) implements DomainRoute {}
}
