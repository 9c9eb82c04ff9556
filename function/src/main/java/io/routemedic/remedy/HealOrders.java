package io.routemedic.remedy;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.FindingIds;
import io.routemedic.ledger.HealOrder;
import io.routemedic.policy.Plan;
import java.time.Instant;

/** Heal requests: for a finding and its plan, and as the ledger keeps them. */
public final class HealOrders {

    private HealOrders() {}

    /**
     * The request to carry out a plan because of a finding.
     *
     * @param requestedBy {@code diagnose}, {@code watch}, or who approved
     */
    public static HealRequest request(Finding finding, Plan plan, String requestedBy, Instant now) {
        return new HealRequest(
                FindingIds.healId(plan.stage(), plan.fingerprint()),
                plan.stage(),
                plan.fingerprint(),
                FindingIds.of(finding.incident().key()),
                finding.incident().method(),
                finding.incident().path().orElse("-"),
                requestedBy,
                now);
    }

    public static HealOrder order(HealRequest request) {
        return new HealOrder(
                request.healId(),
                request.stage(),
                request.planFingerprint(),
                request.findingId(),
                request.method(),
                request.path(),
                request.requestedBy(),
                request.requestedAt());
    }

    public static HealRequest request(HealOrder order) {
        return new HealRequest(
                order.healId(),
                order.stage(),
                order.planFingerprint(),
                order.findingId(),
                order.method(),
                order.path(),
                order.requestedBy(),
                order.requestedAt());
    }
}
