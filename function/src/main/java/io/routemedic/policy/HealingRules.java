package io.routemedic.policy;

import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.Set;

/**
 * What configuration says about healing one stage.
 *
 * @param allowOpenRoutes routes that may be published without authorization or key
 * @param quietPeriod how long the draft must have been unchanged
 * @param verifyAfter how long after a switch its effect is judged
 * @param maxHealsPerDay per stage, in any 24 hours
 * @param minRequests how many failed requests it takes
 * @param minSources from how many distinct sources
 */
public record HealingRules(
        Mode mode,
        Set<Route> allowOpenRoutes,
        Duration quietPeriod,
        Duration verifyAfter,
        int maxHealsPerDay,
        int minRequests,
        int minSources) {
    public HealingRules {
        allowOpenRoutes = Set.copyOf(allowOpenRoutes);
    }
}
