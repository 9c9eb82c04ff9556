package io.routemedic.remedy;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.Lease;
import io.routemedic.ledger.Leases;
import io.routemedic.ledger.StageHistory;
import io.routemedic.policy.Objection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the stage back to what it served before, as long as it still serves ours. Needs no kill
 * switch: it restores what people had.
 */
final class RollBackStep {

    private static final String CALL = "UpdateStage";

    private final HealJournal journal;
    private final Supplier<ConfigurationReader> readers;
    private final DeploymentActuator actuator;
    private final StageHistory history;
    private final Leases leases;
    private final SettleStep settling;
    private final VerifyStep verifying;

    RollBackStep(
            HealJournal journal,
            Supplier<ConfigurationReader> readers,
            DeploymentActuator actuator,
            StageHistory history,
            Leases leases,
            SettleStep settling,
            VerifyStep verifying) {
        this.journal = journal;
        this.readers = readers;
        this.actuator = actuator;
        this.history = history;
        this.leases = leases;
        this.settling = settling;
        this.verifying = verifying;
    }

    Progress run(HealRecord heal, Lease lease) {
        history.openBreaker(heal.order().stage(), heal.healId(), Outcomes.why(heal), journal.now());
        if (leases.renew(lease, journal.timing().lease(), journal.now()).isEmpty()) {
            return new Progress.Stop(Outcomes.of(heal));
        }
        Reading<Stage> stage = readers.get().stage(heal.order().stage());
        if (!serves(stage, heal.to())) {
            return settle(heal, stage, "-");
        }
        DeploymentId before = heal.from().orElseThrow();
        return switch (actuator.serve(heal.order().stage(), before)) {
            case Actuation.Done<DeploymentId>(_, String requestId) ->
                    settle(heal, readers.get().stage(heal.order().stage()), requestId);
            case Actuation.Unknown<DeploymentId> _ ->
                    settle(heal, readers.get().stage(heal.order().stage()), "-");
            case Actuation.Refused<DeploymentId>(String why, boolean worthRetrying)
                    when worthRetrying ->
                    again(heal, why);
            case Actuation.Refused<DeploymentId>(String why, _) -> stuck(heal, why);
        };
    }

    private Progress settle(HealRecord heal, Reading<Stage> stage, String requestId) {
        if (serves(stage, heal.from())) {
            return rolledBack(heal, requestId);
        }
        return switch (stage) {
            case Reading.Read<Stage> _ when serves(stage, heal.to()) ->
                    again(heal, "It is not clear yet whether the stage was taken back.");
            case Reading.Read<Stage>(Stage other, _) ->
                    settling.leftAlone(
                            heal,
                            "It did not help, but somebody switched the stage to `%s` before it was taken back; it was left so."
                                    .formatted(other.deployment()));
            case Reading.Absent<Stage> _ ->
                    settling.leftAlone(heal, "The stage was deleted since.");
            case Reading.Unread<Stage> unread -> again(heal, unread.why());
        };
    }

    private Progress rolledBack(HealRecord heal, String requestId) {
        journal.tell(
                heal,
                "rolled-back",
                Map.of(
                        "why", Outcomes.why(heal),
                        "before", heal.to().map(DeploymentId::value).orElse("-"),
                        "after", heal.from().map(DeploymentId::value).orElse("-"),
                        "awsRequestId", requestId));
        return new Progress.Stop(Outcomes.of(journal.enter(heal, HealPhase.ROLLED_BACK)));
    }

    /** Keeps the reasons: they say why the stage is taken back. */
    private Progress again(HealRecord heal, String why) {
        HealRecord looked = heal.withLooks(heal.looks() + 1);
        return looked.looks() < 4 * journal.timing().looks()
                ? journal.wake(looked, journal.timing().settle(), heal.reasons())
                : stuck(looked, why);
    }

    private Progress stuck(HealRecord heal, String why) {
        return verifying.unverified(
                heal.withReasons(List.of(new Objection(CALL, why))),
                Outcomes.why(heal) + " The stage could not be taken back: " + why);
    }

    private static boolean serves(Reading<Stage> stage, Optional<DeploymentId> deployment) {
        return stage.found().map(Stage::deployment).equals(deployment);
    }
}
