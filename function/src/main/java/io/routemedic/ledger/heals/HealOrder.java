package io.routemedic.ledger.heals;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.policy.Plan;
import java.time.Instant;

/**
 * What a heal is asked for: to carry one plan through the heal protocol, or to go on with it. It is
 * the message of the heal queue, and stands in the heal's record. Handling it is idempotent: the
 * record tells how far the heal got.
 *
 * @param healId {@link FindingIds#healId}: a repeated order is the same heal
 * @param planFingerprint the plan that was decided on; any other plan is not carried out
 * @param findingId the finding that asked for it
 * @param method the incident's method, for re-diagnosis and verification
 * @param path the incident's path as logged
 * @param requestedBy {@code diagnose}, {@code watch}, or who approved
 */
public record HealOrder(
        String healId,
        StageRef stage,
        String planFingerprint,
        String findingId,
        String method,
        String path,
        String requestedBy,
        Instant requestedAt) {

    /** Where there is no path, plan or finding: what is stored and sent has a text for each. */
    private static final String NONE = "-";

    /** To carry out a plan because of a finding. */
    public static HealOrder of(Finding finding, Plan plan, String requestedBy, Instant now) {
        return new HealOrder(
                FindingIds.healId(plan.stage(), plan.fingerprint()),
                plan.stage(),
                plan.fingerprint(),
                FindingIds.of(finding.incident().key()),
                finding.incident().method(),
                finding.incident().path().orElse(NONE),
                requestedBy,
                now);
    }

    /** To see to something on a stage that no finding and no plan asked for. */
    public static HealOrder ofNoFinding(
            String healId, StageRef stage, String requestedBy, Instant now) {
        return new HealOrder(healId, stage, NONE, NONE, NONE, NONE, requestedBy, now);
    }

    /** The same heal, asked for by somebody's approval. */
    HealOrder approved(String actor, Instant at) {
        return new HealOrder(healId, stage, planFingerprint, findingId, method, path, actor, at);
    }
}
