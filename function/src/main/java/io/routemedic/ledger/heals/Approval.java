package io.routemedic.ledger.heals;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said to a plan.
 *
 * @param order the heal that the plan is for
 * @param granted false when it was refused
 * @param usedBy {@link HealRecord#attemptId} of the attempt that used it up
 */
public record Approval(
        HealOrder order,
        boolean granted,
        String actor,
        Instant at,
        Instant expires,
        Optional<String> usedBy) {

    /** True when this attempt of a heal may go on by it. */
    public boolean allows(String attemptId, Instant now) {
        return granted && usedBy.map(attemptId::equals).orElse(now.isBefore(expires));
    }

    /** The heal as asked for by who approved. */
    public HealOrder approvedOrder() {
        return order.approved(actor, at);
    }

    public String planFingerprint() {
        return order.planFingerprint();
    }
}
