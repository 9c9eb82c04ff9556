package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.Deployer;
import io.routemedic.policy.Guard;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Proposal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is seen of a stage at one moment, by which a heal of it is judged.
 *
 * @param judgedBy what was looked at: no guard that judges by anything else is asked
 */
public record Considered(
        PlanReader.Readings readings,
        HealingRules rules,
        Circumstances circumstances,
        Set<Guard.Matter> judgedBy) {

    public Considered {
        judgedBy = Set.copyOf(judgedBy);
    }

    /** Where nothing has to be looked at. */
    static Considered nothing(HealingRules rules, Instant now) {
        return onlyTold(PlanReader.Readings.none(), rules, Set.of(Guard.Matter.OWNER), now);
    }

    /** Where RouteMedic does not act, how things stand at the moment is no question. */
    static Considered onlyTold(
            PlanReader.Readings readings,
            HealingRules rules,
            Set<Guard.Matter> judgedBy,
            Instant now) {
        return new Considered(
                readings,
                rules,
                new Circumstances(
                        PlanReader.Readings.notNeeded(),
                        PlanReader.Readings.notNeeded(),
                        PlanReader.Readings.notNeeded(),
                        Optional.empty(),
                        Optional.empty(),
                        now),
                judgedBy);
    }

    /** Decides about one finding, by the evidence of all its batches. */
    Decided decide(
            FindingRecord record,
            Optional<FindingRecord> root,
            Finding finding,
            DecisionMaker decisionMaker) {
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
        List<Guard.Answer> answers = decisionMaker.answers(proposal, judgedBy);
        return new Decided(
                record,
                root,
                finding,
                decisionMaker.decide(proposal, answers),
                answers,
                readings,
                deployer());
    }

    private Optional<Deployer> deployer() {
        return readings.stage()
                .found()
                .flatMap(stage -> Deployer.of(stage.tags(), rules.managedElsewhere()))
                .or(
                        () ->
                                readings.api()
                                        .found()
                                        .flatMap(
                                                api ->
                                                        Deployer.of(
                                                                api.tags(),
                                                                rules.managedElsewhere())));
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
