package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A finding with what is to be done about it: what is written to the trail, acted on and told.
 *
 * @param record what is on record of it, this batch included
 * @param answers what each guard said; empty where healing is no question
 * @param plan what a deployment would change, where it was worth reading and could be read
 * @param putOff whether it was not read yet what decides about a heal
 */
public record Decided(
        FindingRecord record,
        Finding finding,
        Decision decision,
        List<Guard.Answer> answers,
        Optional<Plan> plan,
        boolean putOff) {

    public Decided {
        answers = List.copyOf(answers);
    }

    /** Decided by all that could be read. */
    public Decided(
            FindingRecord record,
            Finding finding,
            Decision decision,
            List<Guard.Answer> answers,
            Optional<Plan> plan) {
        this(record, finding, decision, answers, plan, false);
    }

    /** A finding that nobody counts and about which nothing is to be decided. */
    public static Decided onDemand(Finding finding) {
        return new Decided(
                FindingRecord.of(finding),
                finding,
                new Decision.Tell(List.of()),
                List.of(),
                Optional.empty());
    }
}
