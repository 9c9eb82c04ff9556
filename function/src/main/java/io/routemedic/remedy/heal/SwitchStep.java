package io.routemedic.remedy.heal;

import io.routemedic.gateway.ConfigurationReader;
import io.routemedic.gateway.DeploymentHead;
import io.routemedic.gateway.DeploymentId;
import io.routemedic.gateway.Reading;
import io.routemedic.gateway.Stage;
import io.routemedic.gateway.StageRef;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealReason;
import io.routemedic.ledger.HealRecord;
import io.routemedic.policy.Guard;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Objection;
import io.routemedic.policy.guards.KillSwitchOff;
import io.routemedic.policy.guards.PlanStillHolds;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.decision.KillSwitch;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.trail.HealTrail;
import io.routemedic.remedy.verification.Contest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Switches the stage, and finds out by reading what it serves then, whatever the switch was
 * answered.
 */
final class SwitchStep implements HealStep {

    private static final String CALL = "UpdateStage";

    private final DeploymentActuator actuator;
    private final Supplier<ConfigurationReader> readers;
    private final KillSwitch killSwitch;
    private final Contest contest;
    private final Function<StageRef, HealingRules> rules;
    private final HealTrail trail;
    private final HealTiming timing;
    private final InstantSource clock;

    SwitchStep(
            DeploymentActuator actuator,
            Supplier<ConfigurationReader> readers,
            KillSwitch killSwitch,
            Contest contest,
            Function<StageRef, HealingRules> rules,
            HealTrail trail,
            HealTiming timing,
            InstantSource clock) {
        this.actuator = actuator;
        this.readers = readers;
        this.killSwitch = killSwitch;
        this.contest = contest;
        this.rules = rules;
        this.trail = trail;
        this.timing = timing;
        this.clock = clock;
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
                && isUntouched(now, heal);
    }

    private static boolean isUntouched(Stage now, HealRecord heal) {
        return heal.switchover().stageUpdated().equals(Optional.of(now.lastUpdated()));
    }

    private Progress serve(HealRecord heal) {
        DeploymentId made = heal.to().orElseThrow();
        return switch (actuator.serve(heal.order().stage(), made)) {
            case Actuation.Done<DeploymentId>(_, String requestId) -> look(heal, requestId);
            case Actuation.Unknown<DeploymentId> _ -> look(heal, "-");
            case Actuation.Refused<DeploymentId>(String why, boolean worthRetrying)
                    when worthRetrying ->
                    Progress.wait(HealReason.answered(CALL, why), timing.settle());
            case Actuation.Refused<DeploymentId>(String why, _) ->
                    Progress.abandon(heal, List.of(HealReason.answered(CALL, why)));
        };
    }

    @Override
    public Progress resume(HealRecord heal) {
        return look(heal, "-");
    }

    private Progress look(HealRecord heal, String requestId) {
        return switch (readers.get().stage(heal.order().stage())) {
            case Reading.Read<Stage>(Stage stage, _) -> found(heal, stage, requestId);
            case Reading.Absent<Stage> _ ->
                    Progress.leftAlone("The stage was deleted while it was switched.");
            case Reading.Unread<Stage> unread ->
                    Progress.lookAgain(HealReason.answered(CALL, unread.why()), longer(heal));
        };
    }

    /** What was switched must be found out, however long it takes. */
    private Duration longer(HealRecord heal) {
        Duration wait = timing.settle().multipliedBy(heal.looks() + 1L);
        return wait.compareTo(HealQueue.LONGEST_DELAY) < 0 ? wait : HealQueue.LONGEST_DELAY;
    }

    private Progress found(HealRecord heal, Stage stage, String requestId) {
        Optional<DeploymentId> served = Optional.of(stage.deployment());
        if (served.equals(heal.to())) {
            return switched(heal, requestId);
        }
        if (!served.equals(heal.from()) || !isUntouched(stage, heal)) {
            return Progress.leftAlone(
                    "Somebody switched the stage to `%s` at the same time; it was left so."
                            .formatted(stage.deployment()));
        }
        Duration left = Duration.between(clock.instant(), heal.since().plus(timing.settle()));
        return left.isPositive()
                ? Progress.wait(
                        HealReason.answered(
                                CALL, "It is not clear yet whether the stage was switched."),
                        left)
                : Progress.next(HealPhase.CREATED, heal.switchover());
    }

    private Progress switched(HealRecord heal, String requestId) {
        trail.tell(
                heal,
                "stage-switched",
                Map.of(
                        "before", heal.from().map(DeploymentId::value).orElse("-"),
                        "after", heal.to().map(DeploymentId::value).orElse("-"),
                        "awsRequestId", requestId));
        Reading<Optional<DeploymentHead>> rival = contest.rival(heal);
        if (rival.unread().isPresent() && heal.looks() < timing.looks()) {
            return Progress.lookAgain(
                    HealReason.answered(CALL, rival.unread().get().why()), timing.settle());
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
        trail.tell(heal, "contested", Map.of("why", why, "rival", rival.id().value()));
        return Progress.rollBack(
                same ? heal.switchover().from(rival.id()) : heal.switchover(),
                HealReason.nobodyElse(why));
    }

    private Progress uncontested(HealRecord heal) {
        Instant now = clock.instant();
        return new Progress.Enter(
                HealPhase.SWITCHED,
                heal.switchover().at(now),
                List.of(),
                rules.apply(heal.order().stage()).verifyAfter());
    }
}
