package io.routemedic.remedy;

import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.Reconsideration.Reconsidered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and decides again, then puts the intent on the trail: no audit, no action. */
final class DecideStep {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final HealJournal journal;
    private final Reconsideration reconsideration;
    private final AbandonStep abandoning;
    private final CreateStep creating;

    DecideStep(
            HealJournal journal,
            Reconsideration reconsideration,
            AbandonStep abandoning,
            CreateStep creating) {
        this.journal = journal;
        this.reconsideration = reconsideration;
        this.abandoning = abandoning;
        this.creating = creating;
    }

    Progress run(HealRecord heal) {
        Reconsidered again = reconsideration.of(heal);
        return switch (again.decision()) {
            case Decision.Heal(Plan plan) -> creating.create(intend(heal, again, plan));
            case Decision.Ask(_, List<Objection> objections) ->
                    abandoning.begin(heal, notApproved(objections));
            case Decision.Tell tell when again.incomplete() -> lookAgain(heal, tell.objections());
            case Decision.Tell tell ->
                    tell.retryAfter()
                            .filter(wait -> maySettle(heal, wait))
                            .map(wait -> wait(heal, wait, tell.objections()))
                            .orElseGet(() -> abandoning.begin(heal, tell.objections()));
        };
    }

    private HealRecord intend(HealRecord heal, Reconsidered again, Plan plan) {
        HealRecord intended = heal.withFrom(plan.live()).withReasons(List.of());
        Map<String, Object> details = new HashMap<>(PlanDetails.of(plan));
        details.put("guards", Reasons.answers(again.answers()));
        details.put("mode", again.rules().mode().name());
        details.put("requestedBy", heal.order().requestedBy());
        details.put("method", heal.order().method());
        details.put("path", heal.order().path());
        details.put("before", plan.live().value());
        journal.tell(intended, "heal-intended", details);
        return journal.enter(intended, HealPhase.CREATING);
    }

    private Progress lookAgain(HealRecord heal, List<Objection> objections) {
        HealRecord looked = heal.withLooks(heal.looks() + 1);
        return looked.looks() < journal.timing().looks()
                ? journal.wake(looked, journal.timing().settle(), objections)
                : abandoning.begin(looked, objections);
    }

    private boolean maySettle(HealRecord heal, Duration wait) {
        Instant last = heal.order().requestedAt().plus(journal.timing().giveUp());
        return journal.now().plus(wait).isBefore(last);
    }

    private Progress wait(HealRecord heal, Duration wait, List<Objection> objections) {
        Duration delay = wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
        return journal.wake(heal, delay, objections);
    }

    static List<Objection> notApproved(List<Objection> objections) {
        List<Objection> all = new ArrayList<>(objections);
        all.add(
                new Objection(
                        "StageAllowsHealing",
                        "Nobody's approval of this very plan is valid now: approve it again."));
        return all;
    }
}
