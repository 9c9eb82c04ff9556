package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.trail.HealTrail;
import io.routemedic.remedy.trail.TrailDetails;
import java.util.Map;
import java.util.Optional;

/** Stops a heal that has touched no traffic: deletes its deployment and says why. */
final class AbandonStep implements HealStep {

    private final DeploymentActuator actuator;
    private final HealTrail trail;
    private final HealTiming timing;

    AbandonStep(DeploymentActuator actuator, HealTrail trail, HealTiming timing) {
        this.actuator = actuator;
        this.trail = trail;
        this.timing = timing;
    }

    @Override
    public Progress run(HealRecord heal) {
        Optional<DeploymentId> made = heal.to();
        return made.isPresent() ? delete(heal, made.get()) : end(heal);
    }

    private Progress delete(HealRecord heal, DeploymentId made) {
        return switch (actuator.delete(heal.order().stage().api(), made)) {
            case Actuation.Done<DeploymentId>(_, Optional<String> requestId) -> {
                trail.tell(
                        heal,
                        "deployment-deleted",
                        Map.of("awsRequestId", TrailDetails.requestId(requestId)));
                yield end(heal);
            }
            case Actuation.Refused<DeploymentId>(String why, Actuation.Refusal refusal)
                    when refusal != Actuation.Refusal.BUSY -> {
                trail.tell(heal, "deployment-kept", Map.of("why", why));
                yield end(heal);
            }
            // Deleting again is harmless, and done when the deployment is gone.
            case Actuation.Refused<DeploymentId> _, Actuation.Unknown<DeploymentId> _ ->
                    new Progress.Again(heal.reasons(), timing.settle(), false);
        };
    }

    private static Progress end(HealRecord heal) {
        return new Progress.End(
                HealPhase.ABANDONED,
                heal.reasons(),
                Map.of("objections", TrailDetails.reasons(heal.reasons())));
    }
}
