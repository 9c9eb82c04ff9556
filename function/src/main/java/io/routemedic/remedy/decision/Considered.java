package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.Guard;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Proposal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is seen of a stage at one moment, by which a heal of it is judged. */
public record Considered(
        PlanReader.Readings readings, HealingRules rules, Circumstances circumstances) {

    private static final Reading.Unread<Object> NOT_NEEDED =
            new Reading.Unread<>("none", "It was not read: healing is no question here.");

    /** Where healing is no question, nothing is read. */
    static Considered nothing(HealingRules rules, Instant now) {
        return new Considered(
                new PlanReader.Readings(
                        NOT_NEEDED.as(), NOT_NEEDED.as(), NOT_NEEDED.as(), NOT_NEEDED.as()),
                rules,
                new Circumstances(
                        NOT_NEEDED.as(),
                        NOT_NEEDED.as(),
                        NOT_NEEDED.as(),
                        Optional.empty(),
                        Optional.empty(),
                        now));
    }

    /** Decides about one finding, by the evidence of all its batches. */
    Decided decide(FindingRecord record, Finding finding, DecisionMaker decisionMaker) {
        Proposal proposal =
                new Proposal(
                        finding,
                        readings.api(),
                        readings.stage(),
                        readings.draft(),
                        readings.plan(),
                        rules,
                        circumstances.with(
                                new Circumstances.Tally(record.count(), record.distinctSources())));
        List<Guard.Answer> answers = decisionMaker.answers(proposal);
        return new Decided(
                record,
                finding,
                decisionMaker.decide(proposal, answers),
                answers,
                readings.plan().found(),
                readings.isPutOff());
    }

    boolean isIncomplete() {
        return Stream.of(
                        readings.api(),
                        readings.stage(),
                        readings.draft(),
                        readings.plan(),
                        circumstances.healingEnabled(),
                        circumstances.history(),
                        circumstances.draftUnchangedSince())
                .anyMatch(reading -> reading.unread().isPresent());
    }
}
