package io.routemedic.notice.wording;

import io.routemedic.diagnosis.Finding;
import io.routemedic.incident.IncidentKey;
import io.routemedic.notice.message.Span;
import io.routemedic.policy.Decision;
import java.util.SortedMap;
import java.util.TreeMap;

/** A finding for machines: the detail of its event. */
final class FindingFacts {

    private FindingFacts() {}

    static SortedMap<String, String> of(Notice.Found found) {
        Finding finding = found.finding();
        IncidentKey key = finding.incident().key();
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("findingId", found.findingId());
        facts.put("cause", finding.cause().id());
        facts.put("confidence", finding.confidence().id());
        facts.put("decision", decision(found.decision()));
        facts.put("account", key.origin().account());
        facts.put("region", key.origin().region());
        facts.put("logGroup", key.origin().logGroup());
        facts.put("method", key.method());
        facts.put("path", finding.incident().path().orElse(key.pathShape()));
        facts.put("count", String.valueOf(finding.incident().count()));
        facts.put("total", String.valueOf(found.total()));
        key.origin()
                .stage()
                .ifPresent(
                        stage -> {
                            facts.put("apiId", stage.api().value());
                            facts.put("stage", stage.stage().value());
                        });
        found.plan().ifPresent(plan -> facts.put("plan", plan.fingerprint()));
        facts.replaceAll((_, value) -> new Span.Code(value).text());
        return facts;
    }

    static String decision(Decision decision) {
        return switch (decision) {
            case Decision.Heal _ -> "heal";
            case Decision.Ask _ -> "ask";
            case Decision.Tell _ -> "tell";
        };
    }
}
