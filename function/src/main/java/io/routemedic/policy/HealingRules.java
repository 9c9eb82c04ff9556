package io.routemedic.policy;

import io.routemedic.configuration.Mode;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.Set;

/**
 * What configuration says about healing one stage.
 *
 * @param allowOpenRoutes routes that may be published without authorization or key
 * @param quietPeriod how long the draft must have been unchanged
 * @param verifyAfter how long after a switch its effect is looked at for the first time; zero where
 *     nobody waits at all
 * @param maxHealsPerDay per stage, in any 24 hours
 * @param minRequests how many failed requests it takes
 * @param minSources from how many distinct sources
 * @param managedElsewhere tags that say that another tool deploys the API: {@code key=value}, or
 *     {@code key} for any value; compared without regard to case
 */
public record HealingRules(
        Mode mode,
        Set<Route> allowOpenRoutes,
        Duration quietPeriod,
        Duration verifyAfter,
        int maxHealsPerDay,
        int minRequests,
        int minSources,
        Set<String> managedElsewhere) {

    /** How often the effect of a switch is looked for, while CloudWatch has nothing to show. */
    public static final int LOOKS = 3;

    /** CloudWatch is 1 to 3 minutes late, and was seen 10 minutes late. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    public HealingRules {
        allowOpenRoutes = Set.copyOf(allowOpenRoutes);
        managedElsewhere = Set.copyOf(managedElsewhere);
    }

    /** Of a stage where nothing is ever done, so that only what others do with it counts. */
    public static HealingRules onlyObserved(Set<String> managedElsewhere) {
        return new HealingRules(
                Mode.OBSERVE, Set.of(), Duration.ZERO, Duration.ZERO, 0, 0, 0, managedElsewhere);
    }

    /** How long after a look that showed nothing the next one is. */
    public Duration lookAgain() {
        return verifyAfter.isZero() ? Duration.ZERO : LOOK_AGAIN;
    }

    /** How long after a switch its effect is looked for at the least, before that is given up. */
    public Duration lastLook() {
        return verifyAfter.plus(lookAgain().multipliedBy(LOOKS - 1L));
    }

    /**
     * How long a stage rests after a switch before the next: until the effect of the last one is
     * judged, and no shorter than the quiet period.
     */
    public Duration coolDown() {
        return quietPeriod.compareTo(lastLook()) > 0 ? quietPeriod : lastLook();
    }
}
