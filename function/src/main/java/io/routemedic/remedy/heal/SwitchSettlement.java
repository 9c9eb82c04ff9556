package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.policy.HealingRules;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.trail.HealTrail;
import io.routemedic.remedy.trail.TrailDetails;
import io.routemedic.remedy.verification.Contest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds out by reading what the stage serves after a switch, whatever the switch was answered. */
final class SwitchSettlement {

    private static final String CALL = "UpdateStage";

    private final Supplier<ConfigurationReader> readers;
    private final Contest contest;
    private final Function<StageRef, HealingRules> rules;
    private final HealTrail trail;
    private final HealTiming timing;
    private final InstantSource clock;

    SwitchSettlement(
            Supplier<ConfigurationReader> readers,
            Contest contest,
            Function<StageRef, HealingRules> rules,
            HealTrail trail,
            HealTiming timing,
            InstantSource clock) {
        this.readers = readers;
        this.contest = contest;
        this.rules = rules;
        this.trail = trail;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Where a heal goes on after its switch.
     *
     * @param requestId of the switch, for the trail
     */
    Progress look(HealRecord heal, Optional<String> requestId) {
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

    private Progress found(HealRecord heal, Stage stage, Optional<String> requestId) {
        Optional<DeploymentId> served = Optional.of(stage.deployment());
        if (served.equals(heal.to())) {
            return switched(heal, requestId);
        }
        if (!served.equals(heal.from()) || !heal.switchover().isFrom(stage.lastUpdated())) {
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

    private Progress switched(HealRecord heal, Optional<String> requestId) {
        trail.tell(
                heal,
                "stage-switched",
                Map.of(
                        "before", TrailDetails.deployment(heal.from()),
                        "after", TrailDetails.deployment(heal.to()),
                        "awsRequestId", TrailDetails.requestId(requestId)));
        Reading<Optional<Deployment.Head>> rival = contest.rival(heal);
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
    private Progress contested(HealRecord heal, Deployment.Head rival) {
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

    /** The stage may serve ours since right before the call, however late that was seen. */
    private Progress uncontested(HealRecord heal) {
        return new Progress.Enter(
                HealPhase.SWITCHED,
                heal.switchover().at(heal.since()),
                List.of(),
                rules.apply(heal.order().stage()).verifyAfter());
    }
}
