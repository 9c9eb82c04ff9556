package io.routemedic.ledger;

import java.time.Instant;

/**
 * A plan that waits for somebody's approval.
 *
 * @param order the heal that an approval sets off; its {@code requestedBy} becomes who approved
 * @param summary what it would change, for people, one line
 * @param expires no approval is taken afterwards
 */
public record PendingPlan(HealOrder order, String summary, Instant expires) {

    public String fingerprint() {
        return order.planFingerprint();
    }
}
