package io.routemedic.entry;

import io.routemedic.diagnosis.Finding;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.notice.delivery.Sighting;
import io.routemedic.policy.Decision;
import io.routemedic.policy.GuardAnswer;
import io.routemedic.policy.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A finding with what is to be done about it.
 *
 * @param record what is on record of it, this batch included
 * @param answers what each guard said; empty where healing is no question
 * @param plan what a deployment would change, where it was worth reading and could be read
 */
record Decided(
        Finding finding,
        FindingRecord record,
        Decision decision,
        List<GuardAnswer> answers,
        Optional<Plan> plan) {
    Decided {
        answers = List.copyOf(answers);
    }

    /** As it is told. */
    Sighting sighting() {
        return new Sighting(record, finding, decision, plan);
    }
}
