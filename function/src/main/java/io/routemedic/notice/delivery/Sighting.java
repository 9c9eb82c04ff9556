package io.routemedic.notice.delivery;

import io.routemedic.diagnosis.Finding;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.notice.wording.Notice;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Plan;
import java.util.Optional;

/**
 * A finding as a batch brought it up.
 *
 * @param record what is on record of it, this batch included
 * @param pending what a deployment would change, if it could be compared
 */
public record Sighting(
        FindingRecord record, Finding finding, Decision decision, Optional<Plan> pending) {

    String id() {
        return record.id();
    }

    /** The fingerprint of the plan that waits for an approval. */
    Optional<String> question() {
        return decision instanceof Decision.Ask(Plan plan, var _)
                ? Optional.of(plan.fingerprint())
                : Optional.empty();
    }

    Notice.Found notice(String occasion) {
        return new Notice.Found(record.id(), occasion, finding, decision, record.count(), pending);
    }
}
