package io.routemedic.remedy.heal;

import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.Reconsideration;
import io.routemedic.remedy.decision.Reconsidered;
import io.routemedic.remedy.trail.HealTrail;
import io.routemedic.remedy.trail.TrailDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and decides again, then puts the intent on the trail: no audit, no action. */
final class DecideStep implements HealStep {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final Reconsideration reconsideration;
    private final HealTrail trail;
    private final HealTiming timing;
    private final InstantSource clock;

    DecideStep(
            Reconsideration reconsideration,
            HealTrail trail,
            HealTiming timing,
            InstantSource clock) {
        this.reconsideration = reconsideration;
        this.trail = trail;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Progress run(HealRecord heal) {
        Reconsidered again = reconsideration.of(heal);
        return switch (again.decision()) {
            case Decision.Heal(Plan plan) -> intend(heal, again, plan);
            case Decision.Ask(_, List<Objection> objections) ->
                    Progress.abandon(heal, HealReason.of(Reconsidered.notApproved(objections)));
            case Decision.Tell tell when again.incomplete() ->
                    Progress.lookAgainOrAbandon(heal, timing, HealReason.of(tell.objections()));
            case Decision.Tell tell -> waitOrAbandon(heal, tell);
        };
    }

    private Progress intend(HealRecord heal, Reconsidered again, Plan plan) {
        Map<String, Object> details = new HashMap<>(TrailDetails.plan(plan));
        details.put("guards", TrailDetails.guards(again.answers()));
        details.put("mode", again.considered().rules().mode().name());
        details.put("requestedBy", heal.order().requestedBy());
        details.put("method", heal.order().method());
        details.put("path", heal.order().path());
        details.put("before", plan.live().value());
        details.put("from", plan.live().value());
        trail.tell(heal, "heal-intended", details);
        return Progress.next(HealPhase.CREATING, heal.switchover().from(plan.live()));
    }

    private Progress waitOrAbandon(HealRecord heal, Decision.Tell tell) {
        List<HealReason> reasons = HealReason.of(tell.objections());
        return tell.retryAfter()
                .filter(wait -> maySettle(heal, wait))
                .<Progress>map(wait -> new Progress.Again(reasons, atLeast(wait), false))
                .orElseGet(() -> Progress.abandon(heal, reasons));
    }

    private boolean maySettle(HealRecord heal, Duration wait) {
        Instant last = heal.order().requestedAt().plus(timing.giveUp());
        return clock.instant().plus(wait).isBefore(last);
    }

    private static Duration atLeast(Duration wait) {
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }
}
