package io.routemedic.entry.flow.diagnose;

import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.Incident;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.remedy.trail.TrailDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding and its decision as plain values: what the audit trail keeps, what the console answers
 * and what {@code ./routemedic run --json} prints, all in the same words.
 */
public final class FindingDetails {

    private FindingDetails() {}

    /** The finding alone, as a diagnosis on demand answers it. */
    public static Map<String, Object> of(Finding finding) {
        Incident incident = finding.incident();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("cause", finding.cause().id());
        details.put("confidence", finding.confidence().id());
        incident.key()
                .origin()
                .stage()
                .ifPresent(
                        stage -> {
                            details.put("apiId", stage.api().value());
                            details.put("stage", stage.stage().value());
                        });
        details.put("logGroup", incident.key().origin().logGroup());
        details.put("method", incident.method());
        details.put("path", incident.path().orElse(incident.key().pathShape()));
        incident.route().ifPresent(route -> details.put("route", route.toString()));
        details.put("count", incident.count());
        details.put("sources", incident.distinctSources());
        details.put("firstSeen", incident.firstSeen().toString());
        details.put("lastSeen", incident.lastSeen().toString());
        details.put("evidence", evidence(finding.evidence()));
        details.put("nearRoutes", nearRoutes(finding.nearRoutes()));
        details.put("alternatives", alternatives(finding.alternatives()));
        details.put("unchecked", finding.unchecked());
        return details;
    }

    /** The finding with what was decided about it. */
    static Map<String, Object> of(Finding finding, Decision decision) {
        Map<String, Object> details = of(finding);
        switch (decision) {
            case Decision.Heal heal ->
                    decided(details, "heal", List.of(), heal.plan().fingerprint());
            case Decision.Ask ask ->
                    decided(details, "ask", ask.objections(), ask.plan().fingerprint());
            case Decision.Tell tell -> decided(details, "tell", tell.objections(), "");
        }
        return details;
    }

    private static void decided(
            Map<String, Object> details, String decision, List<Objection> objections, String plan) {
        details.put("decision", decision);
        details.put("objections", TrailDetails.reasons(HealReason.of(objections)));
        if (!plan.isEmpty()) {
            details.put("plan", plan);
        }
    }

    public static List<Map<String, Object>> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "fact", it.fact(),
                                        "call", it.source().call(),
                                        "readAt", it.source().readAt().toString()))
                .toList();
    }

    private static List<Map<String, Object>> nearRoutes(List<Finding.NearRoute> routes) {
        return routes.stream()
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "route", it.route().toString(),
                                        "difference", it.difference()))
                .toList();
    }

    private static List<Map<String, Object>> alternatives(List<Finding.Alternative> alternatives) {
        return alternatives.stream()
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "cause", it.cause().id(),
                                        "confidence", it.confidence().id(),
                                        "evidence", evidence(it.evidence())))
                .toList();
    }
}
