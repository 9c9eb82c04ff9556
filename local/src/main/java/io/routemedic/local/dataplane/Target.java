package io.routemedic.local.dataplane;

import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import java.util.Optional;

/**
 * The stage a request leads to.
 *
 * @param resourcePath what is left for the API's resources, not decoded; begins with a slash
 * @param contextPath what {@code $context.path} shows
 * @param basePathMatched the custom domain's mapping; empty on the execute-api host
 * @param rule the custom domain's routing rule that matched; empty when none did
 */
record Target(
        RestApiState api,
        StageState stage,
        String resourcePath,
        String contextPath,
        Optional<String> basePathMatched,
        String rule) {

    Target by(String routingRule) {
        return new Target(api, stage, resourcePath, contextPath, basePathMatched, routingRule);
    }
}
