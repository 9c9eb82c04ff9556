package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.FindingIds;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.HealingRules;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides about findings for the first time; {@link Reconsideration} does again, before acting. */
public final class Deciding {

    private final CircumstanceReader circumstances;
    private final DecisionMaker decisionMaker;

    public Deciding(CircumstanceReader circumstances, DecisionMaker decisionMaker) {
        this.circumstances = circumstances;
        this.decisionMaker = decisionMaker;
    }

    /**
     * Decides about the findings that are on record, in the order given. What concerns a stage and
     * not one finding is read once.
     */
    public List<Decided> decide(
            List<Finding> findings, Map<String, FindingRecord> records, Instant now) {
        Map<StageRef, Considered> stages = new HashMap<>();
        Map<String, Decided> decided = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Optional.ofNullable(records.get(FindingIds.of(finding.incident().key())))
                    .ifPresent(
                            record ->
                                    decided.computeIfAbsent(
                                            record.id(),
                                            _ ->
                                                    consider(finding, stages, now)
                                                            .decide(
                                                                    record,
                                                                    finding,
                                                                    decisionMaker)));
        }
        return List.copyOf(decided.values());
    }

    private Considered consider(Finding finding, Map<StageRef, Considered> stages, Instant now) {
        Optional<StageRef> stage = finding.incident().key().origin().stage();
        HealingRules rules = circumstances.rulesOf(stage);
        return stage.filter(_ -> DecisionMaker.needsPlan(finding, rules))
                .map(ref -> stages.computeIfAbsent(ref, _ -> circumstances.read(ref, now)))
                .orElseGet(() -> Considered.nothing(rules, now));
    }
}
