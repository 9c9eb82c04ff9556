package io.routemedic.remedy;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.ledger.HealRecord;
import io.routemedic.policy.Objection;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** A heal's record as an outcome. */
final class Outcomes {

    /** Stands for a deployment where a record has none, which no phase after it allows. */
    private static final DeploymentId NONE = new DeploymentId("-");

    private Outcomes() {}

    /** How a heal that is over, or waits for its effect to be judged, stands. */
    static HealOutcome of(HealRecord heal) {
        String id = heal.healId();
        var stage = heal.order().stage();
        DeploymentId from = heal.from().orElse(NONE);
        DeploymentId to = heal.to().orElse(NONE);
        return switch (heal.phase()) {
            case SWITCHED -> new HealOutcome.Switched(id, stage, from, to);
            case VERIFIED -> new HealOutcome.Verified(id, stage, from, to, why(heal));
            case UNVERIFIED -> new HealOutcome.Unverified(id, stage, from, to, why(heal));
            case ROLLED_BACK -> new HealOutcome.RolledBack(id, stage, from, to, why(heal));
            case LEFT_ALONE -> new HealOutcome.LeftAlone(id, stage, to, why(heal));
            case ABANDONED -> new HealOutcome.Abandoned(id, stage, heal.reasons());
            case REQUESTED, CREATING, CREATED, SWITCHING, ROLLING_BACK, ABANDONING ->
                    postponed(heal, Duration.ZERO);
        };
    }

    static HealOutcome postponed(HealRecord heal, Duration delay) {
        String why =
                Optional.of(why(heal))
                        .filter(given -> !given.isEmpty())
                        .orElse("This heal is being handled.");
        return new HealOutcome.Postponed(heal.healId(), heal.order().stage(), delay, why);
    }

    static String why(HealRecord heal) {
        return heal.reasons().stream().map(Objection::why).collect(Collectors.joining(" "));
    }
}
