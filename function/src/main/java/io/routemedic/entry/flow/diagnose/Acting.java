package io.routemedic.entry.flow.diagnose;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.PlanBrief;
import io.routemedic.notice.advice.PlanWording;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.queue.HealQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets off what a decision asks for: a heal order, now or once the draft had time to settle, or a
 * question to people. Repeating it for the same plan is the same heal, or the same question.
 */
public final class Acting {

    /** An item of DynamoDB has 400 KB at most. */
    private static final int MOST_CHANGES = 50;

    private static final String ACTOR = "diagnose";
    private static final Duration PLAN_STAYS_OPEN = Duration.ofHours(24);

    private final HealQueue queue;
    private final PlanApprovals approvals;

    public Acting(HealQueue queue, PlanApprovals approvals) {
        this.queue = queue;
        this.approvals = approvals;
    }

    /** A plan is asked about once, however many of these wait for it. */
    void act(List<Decided> all, Instant now) {
        Set<String> asked = new HashSet<>();
        all.forEach(decided -> act(decided, asked, now));
    }

    private void act(Decided decided, Set<String> asked, Instant now) {
        switch (decided.decision()) {
            case Decision.Heal(Plan plan) -> queue.send(request(decided, plan, now), Duration.ZERO);
            case Decision.Ask(Plan plan, var _) -> {
                if (asked.add(plan.fingerprint())) {
                    ask(decided, plan, now);
                }
            }
            case Decision.Tell tell ->
                    decided.plan()
                            .ifPresent(
                                    plan ->
                                            tell.retryAfter()
                                                    .ifPresent(
                                                            delay ->
                                                                    queue.send(
                                                                            request(
                                                                                    decided, plan,
                                                                                    now),
                                                                            atMost(delay))));
        }
    }

    private static Duration atMost(Duration delay) {
        return delay.compareTo(HealQueue.LONGEST_DELAY) < 0 ? delay : HealQueue.LONGEST_DELAY;
    }

    private void ask(Decided decided, Plan plan, Instant now) {
        String summary =
                "%d added, %d removed, %d changed"
                        .formatted(
                                plan.added().size(),
                                plan.removed().size(),
                                plan.changed().size() + plan.changedDefinitions().size());
        approvals.ask(
                new PlanApprovals.AwaitingPlan(
                        request(decided, plan, now),
                        brief(decided, plan, summary),
                        now.plus(PLAN_STAYS_OPEN)),
                now);
    }

    private static PlanBrief brief(Decided decided, Plan plan, String summary) {
        return new PlanBrief(
                decided.readings().api().found().map(RestApi::name),
                summary,
                PlanWording.lines(plan).stream().limit(MOST_CHANGES).toList(),
                decided.answers().stream()
                        .map(
                                answer ->
                                        new PlanBrief.Check(
                                                answer.guard(),
                                                answer.objection().map(Objection::why)))
                        .toList());
    }

    private static HealOrder request(Decided decided, Plan plan, Instant now) {
        return HealOrder.of(decided.finding(), plan, ACTOR, now);
    }
}
