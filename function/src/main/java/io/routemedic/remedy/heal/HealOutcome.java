package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How far a heal got in one handling of its order. */
public sealed interface HealOutcome {

    String healId();

    StageRef stage();

    /** The stage serves the new deployment; whether it helped is judged later. */
    record Switched(String healId, StageRef stage, DeploymentId from, DeploymentId to)
            implements HealOutcome {}

    /** It helped: a request to the route was answered. */
    record Proven(String healId, StageRef stage, DeploymentId from, DeploymentId to, String proof)
            implements HealOutcome {}

    /**
     * As far as can be seen it helped: the route was not missing again and server errors did not
     * rise; no access log was asked.
     */
    record Verified(String healId, StageRef stage, DeploymentId from, DeploymentId to, String proof)
            implements HealOutcome {}

    /** The stage serves the new deployment, and nobody has asked for its route since. */
    record Quiet(String healId, StageRef stage, DeploymentId from, DeploymentId to, String why)
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
    record Abandoned(String healId, StageRef stage, List<HealReason> reasons)
            implements HealOutcome {

        public Abandoned {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody else changed the stage after our switch: left as they want it. */
    record LeftAlone(String healId, StageRef stage, DeploymentId ours, String why)
            implements HealOutcome {}

    /** To be tried again after the delay: another heal holds the lease, or the draft is young. */
    record Postponed(String healId, StageRef stage, Duration delay, String why)
            implements HealOutcome {}

    /** How a heal stands by its record. */
    static HealOutcome of(HealRecord heal, Instant now) {
        String id = heal.healId();
        StageRef stage = heal.order().stage();
        return switch (heal.phase()) {
            case SWITCHED -> new Switched(id, stage, from(heal), to(heal));
            case PROVEN -> new Proven(id, stage, from(heal), to(heal), heal.why());
            case VERIFIED -> new Verified(id, stage, from(heal), to(heal), heal.why());
            case QUIET -> new Quiet(id, stage, from(heal), to(heal), heal.why());
            case UNVERIFIED -> new Unverified(id, stage, from(heal), to(heal), heal.why());
            case ROLLED_BACK -> new RolledBack(id, stage, from(heal), to(heal), heal.why());
            case LEFT_ALONE -> new LeftAlone(id, stage, to(heal), heal.why());
            case ABANDONED -> new Abandoned(id, stage, heal.reasons());
            case REQUESTED, CREATING, CREATED, SWITCHING, ROLLING_BACK, ABANDONING ->
                    postponed(heal, left(heal, now));
        };
    }

    /** A heal that goes on after the delay. */
    static HealOutcome postponed(HealRecord heal, Duration delay) {
        String why = heal.why().isEmpty() ? "This heal is being handled." : heal.why();
        return new Postponed(heal.healId(), heal.order().stage(), delay, why);
    }

    private static Duration left(HealRecord heal, Instant now) {
        return heal.wakeAt()
                .map(due -> Duration.between(now, due))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static DeploymentId from(HealRecord heal) {
        return heal.from().orElseThrow();
    }

    private static DeploymentId to(HealRecord heal) {
        return heal.to().orElseThrow();
    }
}
