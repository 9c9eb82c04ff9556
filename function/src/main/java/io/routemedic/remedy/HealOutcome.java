package io.routemedic.remedy;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.policy.Objection;
import java.time.Duration;
import java.util.List;

/** How far a heal got in one handling of its request. */
public sealed interface HealOutcome {

    String healId();

    StageRef stage();

    /** The stage serves the new deployment; whether it helped is judged later. */
    record Switched(String healId, StageRef stage, DeploymentId from, DeploymentId to)
            implements HealOutcome {}

    /** It helped: the incident's route did not fail again and server errors did not rise. */
    record Verified(String healId, StageRef stage, DeploymentId from, DeploymentId to, String proof)
            implements HealOutcome {}

    /**
     * The stage serves the new deployment, but whether it helped could not be told in the end: it
     * stays, and people are asked to look.
     */
    record Unverified(String healId, StageRef stage, DeploymentId from, DeploymentId to, String why)
            implements HealOutcome {}

    /** It did not help, or someone undid it: the stage serves what it served before. */
    record RolledBack(String healId, StageRef stage, DeploymentId from, DeploymentId to, String why)
            implements HealOutcome {}

    /** Stopped before any traffic was touched, and cleaned up. */
    record Abandoned(String healId, StageRef stage, List<Objection> objections)
            implements HealOutcome {
        public Abandoned {
            objections = List.copyOf(objections);
        }
    }

    /** Somebody else changed the stage after our switch: left as they want it. */
    record LeftAlone(String healId, StageRef stage, DeploymentId ours, String why)
            implements HealOutcome {}

    /** To be tried again after the delay: another heal holds the lease, or the draft is young. */
    record Postponed(String healId, StageRef stage, Duration delay, String why)
            implements HealOutcome {}
}
