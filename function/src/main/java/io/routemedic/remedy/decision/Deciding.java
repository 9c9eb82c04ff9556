package io.routemedic.remedy.decision;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.intake.line.Symptom;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.TrailMark;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Plan;
import io.routemedic.policy.guards.EnoughEvidence;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides about findings for the first time; {@link Reconsideration} does again, before acting. */
public final class Deciding {

    private static final String EVIDENCE = EnoughEvidence.class.getSimpleName();

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

    /**
     * Judges what a deployment of a stage's draft would do, though no request has failed for want
     * of it: by what is configured, and by what its owner allows.
     *
     * @param account that the stage is in, and {@code region}
     */
    public Decided judge(StageRef stage, String account, String region, Instant now) {
        Considered considered = circumstances.readPlan(stage, now);
        Route route =
                considered
                        .readings()
                        .plan()
                        .found()
                        .flatMap(plan -> Deciding.first(plan))
                        .orElseGet(() -> new Route(Route.ANY, "/"));
        FindingRecord record = unasked(stage, account, region, route, now);
        Decided decided =
                considered.decide(record, Optional.empty(), record.recall(), decisionMaker);
        return new Decided(
                record,
                decided.finding(),
                decided.decision(),
                decided.answers().stream()
                        .filter(answer -> !answer.guard().equals(EVIDENCE))
                        .toList(),
                decided.readings(),
                decided.deployer());
    }

    private static Optional<Route> first(Plan plan) {
        return Stream.of(plan.added().keySet(), plan.removed().keySet())
                .flatMap(Set::stream)
                .findFirst();
    }

    /** A route that nobody has asked for yet. */
    private static FindingRecord unasked(
            StageRef stage, String account, String region, Route route, Instant now) {
        IncidentKey.Origin origin =
                new IncidentKey.Origin(account, region, "", Optional.of(stage), false);
        return new FindingRecord(
                FindingIds.healId(stage, "draft"),
                new IncidentKey(origin, new RequestGroup.OfRoute(route)),
                Symptom.MESSAGE,
                Cause.ROUTE_NOT_DEPLOYED,
                Confidence.CERTAIN,
                0,
                0,
                new Incident.Activity(0, 0, 0),
                now,
                now,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(route),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
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
