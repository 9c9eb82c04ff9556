package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.FindingIds;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.TrailMark;
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
     * not one finding is read once, and only as far as somebody needs it: all of it where
     * RouteMedic may act, the plan where people are due to be told of an undeployed route,
     * otherwise no more than what the API and the stage are called.
     */
    public List<Decided> decide(
            List<Finding> findings, Map<String, FindingRecord> records, Instant now) {
        Map<Look, Considered> looks = new HashMap<>();
        Map<String, Decided> decided = new LinkedHashMap<>();
        for (Finding finding : findings) {
            FindingRecord record = records.get(FindingIds.of(finding.incident().key()));
            if (record != null && !decided.containsKey(record.id())) {
                Optional<FindingRecord> root =
                        finding.rootKey()
                                .map(FindingIds::of)
                                .map(records::get)
                                .filter(one -> one.count() > 0);
                boolean isNews =
                        TrailMark.due(record).isPresent()
                                || root.filter(FindingRecord::isNews).isPresent();
                decided.put(
                        record.id(),
                        consider(finding, isNews, looks, now)
                                .decide(record, root, finding, decisionMaker));
            }
        }
        return List.copyOf(decided.values());
    }

    private Considered consider(
            Finding finding, boolean isNews, Map<Look, Considered> looks, Instant now) {
        Optional<StageRef> stage = finding.incident().key().origin().stage();
        HealingRules rules = circumstances.rulesOf(stage);
        Depth depth = depth(finding, isNews, rules);
        return stage.filter(_ -> depth != Depth.NOTHING)
                .map(ref -> looks.computeIfAbsent(new Look(ref, depth), look -> take(look, now)))
                .orElseGet(() -> Considered.nothing(rules, now));
    }

    private static Depth depth(Finding finding, boolean isNews, HealingRules rules) {
        if (DecisionMaker.mayAct(finding, rules)) {
            return Depth.ALL;
        }
        // Scanners wait for the digest, which names no API.
        if (finding.cause() == Cause.SCANNER_PROBE || !isNews) {
            return Depth.NOTHING;
        }
        return DecisionMaker.isHealable(finding) ? Depth.PLAN : Depth.PLACE;
    }

    private Considered take(Look look, Instant now) {
        return switch (look.depth()) {
            case ALL -> circumstances.read(look.stage(), now);
            case PLAN -> circumstances.readPlan(look.stage(), now);
            case PLACE, NOTHING -> circumstances.readPlace(look.stage(), now);
        };
    }

    /** How much of a stage is looked at. */
    private enum Depth {
        NOTHING,
        PLACE,
        PLAN,
        ALL
    }

    private record Look(StageRef stage, Depth depth) {}
}
