package io.routemedic.notice.wording;

import io.routemedic.notice.message.Span;
import io.routemedic.remedy.heal.HealOutcome;
import java.util.SortedMap;
import java.util.TreeMap;

/** A heal's outcome for machines: the detail of its event. */
final class HealFacts {

    private HealFacts() {}

    static SortedMap<String, String> of(Notice.Healed healed) {
        HealOutcome outcome = healed.outcome();
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("findingId", healed.findingId());
        facts.put("healId", outcome.healId());
        facts.put("outcome", HealWording.state(outcome));
        facts.put("account", healed.account());
        facts.put("region", healed.region());
        facts.put("apiId", outcome.stage().api().value());
        facts.put("stage", outcome.stage().stage().value());
        facts.put("method", healed.method());
        facts.put("path", healed.path());
        healed.plan().ifPresent(plan -> facts.put("plan", plan.fingerprint()));
        facts.putAll(deployments(outcome));
        facts.replaceAll((_, value) -> new Span.Code(value).text());
        return facts;
    }

    private static SortedMap<String, String> deployments(HealOutcome outcome) {
        SortedMap<String, String> facts = new TreeMap<>();
        switch (outcome) {
            case HealOutcome.Switched switched -> {
                facts.put("from", switched.from().value());
                facts.put("to", switched.to().value());
            }
            case HealOutcome.Verified verified -> {
                facts.put("from", verified.from().value());
                facts.put("to", verified.to().value());
            }
            case HealOutcome.Unverified open -> {
                facts.put("from", open.from().value());
                facts.put("to", open.to().value());
            }
            case HealOutcome.RolledBack back -> {
                facts.put("from", back.from().value());
                facts.put("to", back.to().value());
            }
            case HealOutcome.LeftAlone alone -> facts.put("ours", alone.ours().value());
            case HealOutcome.Abandoned _, HealOutcome.Postponed _ -> {}
        }
        return facts;
    }
}
