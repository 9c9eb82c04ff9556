package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.trail.TrailDetails;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the stage back to what it served before, as long as it still serves ours. Needs no kill
 * switch: it restores what people had.
 */
final class RollBackStep implements HealStep {

    private final DeploymentActuator actuator;
    private final Supplier<ConfigurationReader> readers;
    private final StageHistory history;
    private final HealTiming timing;
    private final InstantSource clock;

    RollBackStep(
            DeploymentActuator actuator,
            Supplier<ConfigurationReader> readers,
            StageHistory history,
            HealTiming timing,
            InstantSource clock) {
        this.actuator = actuator;
        this.readers = readers;
        this.history = history;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Progress run(HealRecord heal) {
        StageRef ref = heal.order().stage();
        history.openBreaker(ref, heal.healId(), heal.why(), clock.instant());
        Reading<Stage> stage = readers.get().stage(ref);
        if (!serves(stage, heal.to())) {
            return look(heal, stage, Optional.empty());
        }
        return switch (actuator.serve(ref, heal.from().orElseThrow())) {
            case Actuation.Done<DeploymentId>(_, Optional<String> requestId) ->
                    look(heal, readers.get().stage(ref), requestId);
            case Actuation.Unknown<DeploymentId> _ ->
                    look(heal, readers.get().stage(ref), Optional.empty());
            case Actuation.Refused<DeploymentId>(String why, Actuation.Refusal refusal) ->
                    refusal == Actuation.Refusal.FINAL ? stuck(heal, why) : again(heal, why);
        };
    }

    private Progress look(HealRecord heal, Reading<Stage> stage, Optional<String> requestId) {
        if (serves(stage, heal.from())) {
            return rolledBack(heal, requestId);
        }
        return switch (stage) {
            case Reading.Read<Stage> _ when serves(stage, heal.to()) ->
                    again(heal, "It is not clear yet whether the stage was taken back.");
            case Reading.Read<Stage>(Stage other, _) ->
                    Progress.leftAlone(
                            "It did not help, but somebody switched the stage to `%s` before it was taken back; it was left so."
                                    .formatted(other.deployment()));
            case Reading.Absent<Stage> _ -> Progress.leftAlone("The stage was deleted since.");
            case Reading.Unread<Stage> unread -> again(heal, unread.why());
        };
    }

    private static Progress rolledBack(HealRecord heal, Optional<String> requestId) {
        return new Progress.End(
                HealPhase.ROLLED_BACK,
                heal.reasons(),
                Map.of(
                        "why", heal.why(),
                        "before", TrailDetails.deployment(heal.to()),
                        "after", TrailDetails.deployment(heal.from()),
                        "awsRequestId", TrailDetails.requestId(requestId)));
    }

    /** Keeps the reasons: they say why the stage is taken back. */
    private Progress again(HealRecord heal, String why) {
        return heal.looks() + 1 < 4 * timing.looks()
                ? new Progress.Again(heal.reasons(), timing.settle(), true)
                : stuck(heal, why);
    }

    private static Progress stuck(HealRecord heal, String why) {
        return Progress.unverified(heal.why() + " The stage could not be taken back: " + why);
    }

    private static boolean serves(Reading<Stage> stage, Optional<DeploymentId> deployment) {
        return stage.found().map(Stage::deployment).equals(deployment);
    }
}
