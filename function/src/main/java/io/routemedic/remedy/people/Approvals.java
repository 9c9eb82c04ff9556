package io.routemedic.remedy.people;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.Approval;
import io.routemedic.ledger.HealOrder;
import io.routemedic.ledger.PendingPlan;
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
    public ApprovalAnswer approve(String planFingerprint, String actor) {
        return answer(planFingerprint, actor, true);
    }

    /**
     * Refuses a plan.
     *
     * @param actor who refuses, for the trail
     */
    public ApprovalAnswer refuse(String planFingerprint, String actor) {
        return answer(planFingerprint, actor, false);
    }

    private ApprovalAnswer answer(String planFingerprint, String actor, boolean granted) {
        Instant now = clock.instant();
        Optional<PendingPlan> waiting = approvals.pending(planFingerprint, now);
        if (waiting.isEmpty()) {
            return approvals
                    .find(planFingerprint)
                    .filter(given -> now.isBefore(given.expires()) && given.usedBy().isEmpty())
                    .map(given -> standing(given, granted))
                    .orElseGet(() -> notPending(planFingerprint));
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

    private ApprovalAnswer standing(Approval approval, boolean wanted) {
        HealOrder order = approval.order();
        record(approval);
        if (approval.granted() != wanted) {
            return new ApprovalAnswer.NotPending(
                    "%s has already %s this plan; that answer stands."
                            .formatted(
                                    approval.actor(), approval.granted() ? "approved" : "refused"));
        }
        if (!approval.granted()) {
            return new ApprovalAnswer.Refused(order.stage());
        }
        queue.send(approval.approvedOrder(), Duration.ZERO);
        return new ApprovalAnswer.Approved(order.healId(), order.stage());
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

    private static ApprovalAnswer notPending(String planFingerprint) {
        return new ApprovalAnswer.NotPending(
                "No plan `%s` waits for an answer: it was answered, has expired, or the stage or its draft changed since. Look at the open plans."
                        .formatted(planFingerprint));
    }
}
