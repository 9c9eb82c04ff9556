package io.routemedic.ledger.stages;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import java.time.Instant;
import java.util.Optional;

/**
 * How a stage stood to its API's draft when the two were compared last.
 *
 * @param draft {@link io.routemedic.gateway.model.Draft#fingerprint} of the draft then
 * @param live what the stage served then
 * @param compared when that was
 * @param drift what the draft has and the stage has not; empty when there is none
 */
public record DriftRecord(
        StageRef stage, String draft, DeploymentId live, Instant compared, Optional<Drift> drift) {

    /**
     * What deploying the draft would change.
     *
     * @param plan {@link io.routemedic.policy.Plan#fingerprint}
     * @param since since when the draft has been seen so
     * @param changes how many routes and definitions differ, those that could not be compared
     *     included
     * @param told whether people were told of this very plan
     */
    public record Drift(String plan, Instant since, int changes, boolean told) {

        /** As people know it from now on. */
        public Drift asTold() {
            return new Drift(plan, since, changes, true);
        }
    }

    /** Whether people were told of a drift that is not over. */
    public boolean isTold() {
        return drift.filter(Drift::told).isPresent();
    }
}
