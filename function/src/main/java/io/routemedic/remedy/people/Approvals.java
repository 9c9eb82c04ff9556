package io.routemedic.remedy.people;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.Approval;
import io.routemedic.ledger.HealOrder;
import io.routemedic.ledger.PlanApprovals;
import io.routemedic.remedy.queue.HealQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * People's answers to plans. An approval holds for this very plan, for one attempt, and for a
 * limited time; the first answer stands.
 */
public final class Approvals {

    private final PlanApprovals approvals;
    private final AuditTrail trail;
    private final HealQueue queue;
    private final Duration validFor;
    private final InstantSource clock;

    /**
     * Records answers and asks for heals.
     *
     * @param validFor how long after an approval its heal may start
     */
    public Approvals(
            PlanApprovals approvals,
            AuditTrail trail,
            HealQueue queue,
            Duration validFor,
            InstantSource clock) {
        this.approvals = approvals;
        this.trail = trail;
        this.queue = queue;
        this.validFor = validFor;
        this.clock = clock;
    }

    /**
     * Approves a plan and asks for its heal. Approving it again asks again, which is harmless.
     *
     * @param actor who approves, for the trail
     */
    public Answer approve(String planFingerprint, String actor) {
        return answer(planFingerprint, actor, true);
    }

    /**
     * Refuses a plan.
     *
     * @param actor who refuses, for the trail
     */
    public Answer refuse(String planFingerprint, String actor) {
        return answer(planFingerprint, actor, false);
    }

    private Answer answer(String planFingerprint, String actor, boolean granted) {
        Instant now = clock.instant();
        Optional<PlanApprovals.AwaitingPlan> waiting = approvals.awaiting(planFingerprint, now);
        if (waiting.isEmpty()) {
            return approvals
                    .find(planFingerprint)
                    .filter(given -> now.isBefore(given.expires()) && given.usedBy().isEmpty())
                    .map(given -> standing(given, granted))
                    .orElseGet(() -> notAwaited(planFingerprint));
        }
        Approval approval =
                new Approval(
                        waiting.get().order(),
                        granted,
                        actor,
                        now,
                        now.plus(validFor),
                        Optional.empty());
        return standing(approvals.answer(approval), granted);
    }

    private Answer standing(Approval approval, boolean wanted) {
        HealOrder order = approval.order();
        record(approval);
        if (approval.granted() != wanted) {
            return new Answer.NotAwaited(
                    "%s has already %s this plan; that answer stands."
                            .formatted(
                                    approval.actor(), approval.granted() ? "approved" : "refused"));
        }
        if (!approval.granted()) {
            return new Answer.Refused(order.stage());
        }
        queue.send(approval.approvedOrder(), Duration.ZERO);
        return new Answer.Approved(order.healId(), order.stage());
    }

    private void record(Approval approval) {
        HealOrder order = approval.order();
        trail.append(
                new AuditEvent(
                        "%s/answer/%s".formatted(order.planFingerprint(), approval.at()),
                        order.stage().toString(),
                        approval.at(),
                        approval.actor(),
                        approval.granted() ? "approved" : "refused",
                        Map.of(
                                "planFingerprint", order.planFingerprint(),
                                "healId", order.healId(),
                                "validUntil", approval.expires().toString())));
    }

    private static Answer notAwaited(String planFingerprint) {
        return new Answer.NotAwaited(
                "No plan `%s` waits for an answer: it was answered, has expired, or the stage or its draft changed since. Look at the open plans."
                        .formatted(planFingerprint));
    }

    /** What an approval or refusal came to. */
    public sealed interface Answer {

        /** The plan is approved and its heal asked for. */
        record Approved(String healId, StageRef stage) implements Answer {}

        /** The plan is refused: it is not carried out. */
        record Refused(StageRef stage) implements Answer {}

        /**
         * Nothing was recorded: no such plan waits.
         *
         * @param why one sentence
         */
        record NotAwaited(String why) implements Answer {}
    }
}
