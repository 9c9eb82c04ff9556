package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.Guard;
import io.routemedic.policy.HealingRules;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Decides about findings that nobody records, for tools that only tell. */
public final class Observing {

    private final PlanReader plans;
    private final HealingRules rules;
    private final DecisionMaker decisionMaker;

    /**
     * @param rules of a stage that is only observed
     */
    public Observing(ConfigurationReader reader, HealingRules rules, DecisionMaker decisionMaker) {
        this.plans = new PlanReader(reader);
        this.rules = rules;
        this.decisionMaker = decisionMaker;
    }

    /** The finding with what a deployment would change, where one would be its cure. */
    public Decided decide(Finding finding, Instant now) {
        return finding.incident()
                .key()
                .origin()
                .stage()
                .map(
                        stage ->
                                DecisionMaker.isHealable(finding)
                                        ? Considered.onlyTold(
                                                plans.read(stage),
                                                rules,
                                                Set.of(
                                                        Guard.Matter.OWNER,
                                                        Guard.Matter.CONFIGURATION),
                                                now)
                                        : Considered.onlyTold(
                                                plans.readPlace(stage),
                                                rules,
                                                Set.of(Guard.Matter.OWNER),
                                                now))
                .orElseGet(() -> Considered.nothing(rules, now))
                .decide(FindingRecord.of(finding), Optional.empty(), finding, decisionMaker);
    }
}
