package io.routemedic.remedy;

import io.routemedic.gateway.model.DeploymentHead;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Objection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds out by reading what the stage serves after a switch, whatever the switch was answered. */
final class SettleStep {

    private static final String CALL = "UpdateStage";

    private final HealJournal journal;
    private final Supplier<ConfigurationReader> readers;
    private final Function<StageRef, HealingRules> rules;
    private final AbandonStep abandoning;
    private final Contest contest;

    SettleStep(
            HealJournal journal,
            Supplier<ConfigurationReader> readers,
            Function<StageRef, HealingRules> rules,
            AbandonStep abandoning,
            Contest contest) {
        this.journal = journal;
        this.readers = readers;
        this.rules = rules;
        this.abandoning = abandoning;
        this.contest = contest;
    }

    Progress after(HealRecord heal, Actuation<DeploymentId> switched) {
        return switch (switched) {
            case Actuation.Done<DeploymentId>(_, String requestId) -> look(heal, requestId);
            case Actuation.Unknown<DeploymentId> _ -> look(heal, "-");
            case Actuation.Refused<DeploymentId>(String why, boolean worthRetrying)
                    when worthRetrying ->
                    journal.wake(
                            heal, journal.timing().settle(), List.of(new Objection(CALL, why)));
            case Actuation.Refused<DeploymentId>(String why, _) ->
                    abandoning.begin(heal, List.of(new Objection(CALL, why)));
        };
    }

    /** Goes on when it is not known whether the stage was switched. */
    Progress look(HealRecord heal, String requestId) {
        return switch (readers.get().stage(heal.order().stage())) {
            case Reading.Read<Stage>(Stage stage, _) -> serves(heal, stage, requestId);
            case Reading.Absent<Stage> _ ->
                    leftAlone(heal, "The stage was deleted while it was switched.");
            case Reading.Unread<Stage> unread ->
                    journal.wake(
                            heal.withLooks(heal.looks() + 1),
                            longer(heal),
                            List.of(new Objection(CALL, unread.why())));
        };
    }

    /** What was switched must be found out, however long it takes. */
    private Duration longer(HealRecord heal) {
        Duration wait = journal.timing().settle().multipliedBy(heal.looks() + 1L);
        return wait.compareTo(HealQueue.LONGEST_DELAY) < 0 ? wait : HealQueue.LONGEST_DELAY;
    }

    private Progress serves(HealRecord heal, Stage stage, String requestId) {
        Optional<DeploymentId> served = Optional.of(stage.deployment());
        if (served.equals(heal.to())) {
            return switched(heal, requestId);
        }
        boolean untouched = heal.stageUpdated().equals(Optional.of(stage.lastUpdated()));
        if (!served.equals(heal.from()) || !untouched) {
            return leftAlone(
                    heal,
                    "Somebody switched the stage to `%s` at the same time; it was left so."
                            .formatted(stage.deployment()));
        }
        Duration left =
                Duration.between(journal.now(), heal.since().plus(journal.timing().settle()));
        return left.isPositive()
                ? journal.wake(
                        heal,
                        left,
                        List.of(
                                new Objection(
                                        CALL,
                                        "It is not clear yet whether the stage was switched.")))
                : new Progress.Next(journal.enter(heal, HealPhase.CREATED));
    }

    private Progress switched(HealRecord heal, String requestId) {
        journal.tell(
                heal,
                "stage-switched",
                Map.of(
                        "before", heal.from().map(DeploymentId::value).orElse("-"),
                        "after", heal.to().map(DeploymentId::value).orElse("-"),
                        "awsRequestId", requestId));
        Reading<Optional<DeploymentHead>> rival = contest.rival(heal);
        if (rival.unread().isPresent() && heal.looks() < journal.timing().looks()) {
            return journal.wake(
                    heal.withLooks(heal.looks() + 1),
                    journal.timing().settle(),
                    List.of(new Objection(CALL, rival.unread().get().why())));
        }
        return rival.found()
                .flatMap(found -> found)
                .map(found -> contested(heal, found))
                .orElseGet(() -> uncontested(heal));
    }

    /** The stage goes back to whoever deployed the same, else to what it served before. */
    private Progress contested(HealRecord heal, DeploymentHead rival) {
        boolean same = contest.isTheSame(heal, rival.id());
        String why =
                "Somebody made deployment `%s` in the moment of the switch, and no other stage serves it, so RouteMedic takes its own back.%s"
                        .formatted(
                                rival.id(),
                                same ? "" : " Serve theirs if it was meant for this stage.");
        journal.tell(heal, "contested", Map.of("why", why, "rival", rival.id().value()));
        HealRecord back = heal.withReasons(List.of(new Objection("NobodyElse", why)));
        return new Progress.Next(
                journal.enter(same ? back.withFrom(rival.id()) : back, HealPhase.ROLLING_BACK));
    }

    private Progress uncontested(HealRecord heal) {
        Duration verifyAfter = rules.apply(heal.order().stage()).verifyAfter();
        Instant now = journal.now();
        HealRecord switched =
                journal.enter(
                        heal.withSwitchedAt(now).withLooks(0).withReasons(List.of()),
                        HealPhase.SWITCHED,
                        now.plus(verifyAfter));
        if (!verifyAfter.isPositive()) {
            return new Progress.Next(switched);
        }
        journal.send(switched, verifyAfter);
        return new Progress.Stop(Outcomes.of(switched));
    }

    Progress leftAlone(HealRecord heal, String why) {
        journal.tell(heal, "left-alone", Map.of("why", why));
        HealRecord left = heal.withReasons(List.of(new Objection("NobodyElse", why)));
        return new Progress.Stop(Outcomes.of(journal.enter(left, HealPhase.LEFT_ALONE)));
    }
}
