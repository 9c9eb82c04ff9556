package io.routemedic.infra.configuration;

import java.util.List;

/**
 * When healing is allowed, for every stage.
 *
 * @param managedElsewhere tag keys, or {@code key=value}, that mark an API or stage as deployed by
 *     another tool
 */
public record Limits(
        int quietPeriodMinutes,
        int verifyAfterSeconds,
        int maxHealsPerDay,
        int evidenceRequests,
        int evidenceSources,
        List<String> managedElsewhere) {
    public Limits {
        managedElsewhere = List.copyOf(managedElsewhere);
    }
}
