package io.routemedic.remedy;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.policy.Objection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stops a heal that has touched no traffic: deletes its deployment and says why. */
final class AbandonStep {

    private final HealJournal journal;
    private final DeploymentActuator actuator;

    AbandonStep(HealJournal journal, DeploymentActuator actuator) {
        this.journal = journal;
        this.actuator = actuator;
    }

    Progress begin(HealRecord heal, List<Objection> objections) {
        return new Progress.Next(journal.enter(heal.withReasons(objections), HealPhase.ABANDONING));
    }

    Progress run(HealRecord heal) {
        Optional<DeploymentId> made = heal.to();
        return made.isPresent() ? delete(heal, made.get()) : finish(heal);
    }

    private Progress delete(HealRecord heal, DeploymentId made) {
        return switch (actuator.delete(heal.order().stage().api(), made)) {
            case Actuation.Done<DeploymentId>(_, String requestId) -> {
                journal.tell(heal, "deployment-deleted", Map.of("awsRequestId", requestId));
                yield finish(heal);
            }
            case Actuation.Refused<DeploymentId>(String why, boolean worthRetrying)
                    when !worthRetrying -> {
                journal.tell(heal, "deployment-kept", Map.of("why", why));
                yield finish(heal);
            }
            // Deleting again is harmless, and done when the deployment is gone.
            case Actuation.Refused<DeploymentId> _, Actuation.Unknown<DeploymentId> _ ->
                    journal.wake(heal, journal.timing().settle(), heal.reasons());
        };
    }

    private Progress finish(HealRecord heal) {
        journal.tell(heal, "abandoned", Map.of("objections", Reasons.texts(heal.reasons())));
        return new Progress.Stop(Outcomes.of(journal.enter(heal, HealPhase.ABANDONED)));
    }
}
