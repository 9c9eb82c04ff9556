package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.AuditEvent;
import io.routemedic.cli.json.Json;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.local.cloud.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A case's part of what {@code run --json} prints. */
final class Report {

    /** The order in which people want to read a finding. */
    private static final List<String> FINDING =
            List.of(
                    "cause",
                    "confidence",
                    "apiId",
                    "stage",
                    "method",
                    "path",
                    "count",
                    "evidence",
                    "alternatives",
                    "unchecked",
                    "decision",
                    "objections");

    private static final String ROLLED_BACK = "rolled-back";

    /** What an event on the trail is called as an action. */
    private static final Map<String, String> ACTIONS =
            Map.of(
                    "stage-switched",
                    "switched",
                    "abandoned",
                    "abandoned",
                    ROLLED_BACK,
                    ROLLED_BACK);

    private static final Set<String> ENDINGS =
            Arrays.stream(HealPhase.values())
                    .filter(HealPhase::isOver)
                    .map(HealPhase::id)
                    .collect(Collectors.toSet());

    private Report() {}

    static ObjectNode of(
            String name,
            Results results,
            List<Clients.Answered> responses,
            List<Clients.Answered> responsesAfter) {
        Trail trail = Trail.of(results.auditItems(), results.stateItems());
        ObjectNode report = Json.object().put("case", name);
        ArrayNode findings = report.putArray("findings");
        trail.details("finding").forEach(finding -> findings.add(ordered(finding)));
        report.set("actions", actions(trail));
        report.set("endings", endings(trail));
        ArrayNode resolved = report.putArray("resolved");
        trail.details("resolved").forEach(resolved::add);
        ArrayNode drifts = report.putArray("drifts");
        trail.details("drift").forEach(drifts::add);
        trail.details("drift-over").forEach(drifts::add);
        report.set("notices", Notices.of(results).report());
        report.set("responses", answers(responses));
        report.set("responsesAfter", answers(responsesAfter));
        report.set("audit", trail.report());
        ObjectNode calls = report.putObject("calls");
        results.callCounts().forEach(calls::put);
        return report;
    }

    private static ObjectNode ordered(ObjectNode finding) {
        ObjectNode ordered = Json.object();
        FINDING.stream()
                .filter(finding::has)
                .forEach(field -> ordered.set(field, finding.get(field)));
        finding.properties().stream()
                .filter(one -> !ordered.has(one.getKey()))
                .forEach(one -> ordered.set(one.getKey(), one.getValue()));
        return ordered;
    }

    private static ArrayNode actions(Trail trail) {
        ArrayNode actions = Json.array();
        trail.events().stream()
                .filter(event -> ACTIONS.containsKey(event.type()))
                .forEach(
                        event -> {
                            String[] stage = event.subject().split("/", 2);
                            ObjectNode action = actions.addObject();
                            action.put("type", ACTIONS.get(event.type()));
                            action.put("apiId", stage[0]);
                            action.put("stage", stage.length > 1 ? stage[1] : "");
                            boolean isBack = event.type().equals(ROLLED_BACK);
                            // The trail names a heal's two deployments; here it is the way they
                            // went.
                            action.put("from", detail(event.details(), isBack ? "to" : "from"));
                            action.put("to", detail(event.details(), isBack ? "from" : "to"));
                        });
        return actions;
    }

    /** How each heal ended, as the trail calls it. */
    private static ArrayNode endings(Trail trail) {
        ArrayNode endings = Json.array();
        trail.events().stream()
                .map(AuditEvent::type)
                .filter(ENDINGS::contains)
                .forEach(endings::add);
        return endings;
    }

    private static String detail(Map<String, Object> details, String name) {
        return details.getOrDefault(name, "").toString();
    }

    private static ArrayNode answers(List<Clients.Answered> all) {
        ArrayNode answers = Json.array();
        all.forEach(
                one ->
                        answers.addObject()
                                .put("method", one.request().method())
                                .put("url", one.request().url())
                                .put("status", one.reply().status()));
        return answers;
    }
}
