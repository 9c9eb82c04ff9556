package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.guards.KillSwitchOff;
import io.routemedic.policy.guards.PlanStillHolds;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.decision.KillSwitch;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks a last time, switches the stage, and settles what came of it. */
final class SwitchStep implements HealStep {

    private static final String CALL = "UpdateStage";

    private final DeploymentActuator actuator;
    private final Supplier<ConfigurationReader> readers;
    private final KillSwitch killSwitch;
    private final SwitchSettlement settlement;
    private final HealTiming timing;

    SwitchStep(
            DeploymentActuator actuator,
            Supplier<ConfigurationReader> readers,
            KillSwitch killSwitch,
            SwitchSettlement settlement,
            HealTiming timing) {
        this.actuator = actuator;
        this.readers = readers;
        this.killSwitch = killSwitch;
        this.settlement = settlement;
        this.timing = timing;
    }

    /** AWS takes no condition with the switch: so the stage is read right before it, and after. */
    @Override
    public Progress run(HealRecord heal) {
        Reading<Boolean> enabled = killSwitch.healingEnabled();
        Reading<Stage> now = readers.get().stage(heal.order().stage());
        Optional<String> unread =
                enabled.unread()
                        .map(Reading.Unread::why)
                        .or(() -> now.unread().map(Reading.Unread::why));
        if (unread.isPresent()) {
            return Progress.lookAgainOrAbandon(
                    heal, timing, objection(PlanStillHolds.class, unread.get()));
        }
        if (!enabled.found().orElse(false)) {
            return Progress.abandon(
                    heal, objection(KillSwitchOff.class, "Healing was switched off meanwhile."));
        }
        if (now.found().filter(stage -> isAsProven(stage, heal)).isEmpty()) {
            return Progress.abandon(
                    heal,
                    objection(
                            PlanStillHolds.class,
                            "The stage was changed while the heal was prepared."));
        }
        return serve(heal);
    }

    private static List<HealReason> objection(Class<? extends Guard> guard, String why) {
        return HealReason.of(List.of(Objection.by(guard, why)));
    }

    private static boolean isAsProven(Stage now, HealRecord heal) {
        return Optional.of(now.deployment()).equals(heal.from())
                && now.canary().isEmpty()
                && heal.switchover().isFrom(now.lastUpdated());
    }

    private Progress serve(HealRecord heal) {
        DeploymentId made = heal.to().orElseThrow();
        return switch (actuator.serve(heal.order().stage(), made)) {
            case Actuation.Done<DeploymentId>(_, Optional<String> requestId) ->
                    settlement.look(heal, requestId);
            case Actuation.Unknown<DeploymentId> _ -> settlement.look(heal, Optional.empty());
            case Actuation.Refused<DeploymentId>(String why, Actuation.Refusal refusal) ->
                    refused(heal, refusal, HealReason.answered(CALL, why));
        };
    }

    private Progress refused(HealRecord heal, Actuation.Refusal refusal, HealReason reason) {
        return switch (refusal) {
            case BUSY -> Progress.wait(reason, timing.settle());
            case QUOTA, FULL -> Progress.lookAgainOrAbandon(heal, timing, List.of(reason));
            case FINAL, OTHER -> Progress.abandon(heal, List.of(reason));
        };
    }

    @Override
    public Progress resume(HealRecord heal) {
        return settlement.look(heal, Optional.empty());
    }
}
