package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.policy.Decision;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.Deployer;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A finding with what is to be done about it: what is written to the trail, acted on and told.
 *
 * @param record what is on record of it, this batch included
 * @param root what is on record of its root cause; empty where it stands alone
 * @param answers what each guard said; empty where healing is no question
 * @param readings what was read of its API, stage and plan, as far as it was worth reading
 * @param deployer what else deploys the stage, where that was read
 */
public record Decided(
        FindingRecord record,
        Optional<FindingRecord> root,
        Finding finding,
        Decision decision,
        List<Guard.Answer> answers,
        PlanReader.Readings readings,
        Optional<Deployer> deployer) {

    public Decided {
        answers = List.copyOf(answers);
    }

    /** Of a finding that stands alone. */
    public Decided(
            FindingRecord record,
            Finding finding,
            Decision decision,
            List<Guard.Answer> answers,
            PlanReader.Readings readings,
            Optional<Deployer> deployer) {
        this(record, Optional.empty(), finding, decision, answers, readings, deployer);
    }

    /** A finding that nobody counts and about which nothing is to be decided. */
    public static Decided onDemand(Finding finding) {
        return new Decided(
                FindingRecord.of(finding),
                Optional.empty(),
                finding,
                new Decision.Tell(List.of()),
                List.of(),
                PlanReader.Readings.none(),
                Optional.empty());
    }

    /** The same, with more known of the finding. */
    public Decided with(Finding finding) {
        return new Decided(record, root, finding, decision, answers, readings, deployer);
    }

    /** The same without what it has in common with others. */
    public Decided alone() {
        return new Decided(record, finding, decision, answers, readings, deployer);
    }

    /** What people are told by: of one root cause, once. */
    public FindingRecord told() {
        return root.orElse(record);
    }

    /** All that stands against a deployment, also where nobody asked for one. */
    public List<Objection> objections() {
        if (!answers.isEmpty()) {
            return DecisionMaker.objections(answers);
        }
        return switch (decision) {
            case Decision.Heal _ -> List.of();
            case Decision.Ask(var _, List<Objection> objections) -> objections;
            case Decision.Tell(List<Objection> objections) -> objections;
        };
    }

    /** Whether some of it was not read yet, for want of time or budget. */
    public boolean putOff() {
        return readings.isPutOff();
    }

    /** What a deployment would change, where it was worth reading and could be read. */
    public Optional<Plan> plan() {
        return readings.plan().found();
    }
}
