package io.routemedic.entry.console;

import io.routemedic.ledger.heals.PlanBrief;
import io.routemedic.notice.widget.WidgetView;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is open, as plain values for programs. */
final class ConsoleValues {

    private ConsoleValues() {}

    static Map<String, Object> of(WidgetView view) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("nonce", view.acting().nonce());
        values.putAll(open(view));
        return values;
    }

    /** The same without what somebody needs to act. */
    static Map<String, Object> open(WidgetView view) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("plans", view.plans().stream().map(ConsoleValues::values).toList());
        values.put("findings", view.findings().stream().map(ConsoleValues::values).toList());
        values.put("heals", view.heals().stream().map(ConsoleValues::values).toList());
        values.put("stopped", view.stopped().stream().map(ConsoleValues::values).toList());
        values.put("muted", view.muted().stream().map(ConsoleValues::values).toList());
        return values;
    }

    private static Map<String, Object> values(WidgetView.WaitingPlan plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("plan", plan.fingerprint());
        place(values, plan.place());
        values.put("request", plan.request());
        values.put("summary", plan.brief().summary());
        values.put("changes", plan.brief().changes());
        values.put("checks", plan.brief().checks().stream().map(ConsoleValues::values).toList());
        plan.failures().ifPresent(failures -> failures(values, failures));
        values.put("expires", plan.expires().toString());
        return values;
    }

    private static Map<String, Object> values(PlanBrief.Check check) {
        return Map.of("guard", check.guard(), "objection", check.objection().orElse(""));
    }

    private static Map<String, Object> values(WidgetView.OpenFinding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", finding.id());
        values.put("cause", finding.cause());
        place(values, finding.place());
        values.put("request", finding.request());
        failures(values, finding.failures());
        return values;
    }

    private static void place(Map<String, Object> values, WidgetView.Place place) {
        place.apiName().ifPresent(name -> values.put("api", name));
        values.put("stage", place.id());
    }

    private static void failures(Map<String, Object> values, WidgetView.Failures failures) {
        values.put("count", failures.requests());
        values.put("callers", failures.callers());
        values.put("firstSeen", failures.first().toString());
        values.put("lastSeen", failures.last().toString());
    }

    private static Map<String, Object> values(WidgetView.RecentHeal heal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("healId", heal.healId());
        place(values, heal.place());
        values.put("request", heal.request());
        values.put("state", heal.state());
        values.put("why", heal.why());
        values.put("since", heal.since().toString());
        return values;
    }

    private static Map<String, Object> values(WidgetView.StoppedStage stage) {
        Map<String, Object> values = new LinkedHashMap<>();
        place(values, stage.place());
        values.put("since", stage.since().toString());
        values.put("until", stage.until().toString());
        values.put("why", stage.why());
        return values;
    }

    private static Map<String, Object> values(WidgetView.Muted muted) {
        return Map.of(
                "what", muted.what(),
                "until", muted.until().toString(),
                "by", muted.by(),
                "why", muted.why());
    }
}
