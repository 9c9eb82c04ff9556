package io.routemedic.entry.console;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.stages.DriftRecord.Drift;
import io.routemedic.ledger.stages.Drifts;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.PlanReader;
import io.routemedic.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a stage stands to its API's draft, compared at the moment of asking: the watch looks every
 * quarter of an hour, and who asks has just changed something.
 */
public final class ConsoleDrift {

    private static final Pattern STAGE = Pattern.compile("([a-z0-9]{1,64})/([A-Za-z0-9_-]{1,128})");

    private final Supplier<ConfigurationReader> readers;
    private final Drifts drifts;

    /**
     * @param readers each reads anew
     */
    public ConsoleDrift(Supplier<ConfigurationReader> readers, Drifts drifts) {
        this.readers = readers;
        this.drifts = drifts;
    }

    /** {@code answer} is {@code same}, {@code differs} or {@code could-not-tell}. */
    Map<String, Object> answer(String stage) {
        Matcher named = STAGE.matcher(stage);
        return named.matches()
                ? answer(StageRef.of(named.group(1), named.group(2)))
                : untold("Name the API and the stage as `a1b2c3d4e5/prod`.");
    }

    private Map<String, Object> answer(StageRef stage) {
        return switch (new PlanReader(readers.get()).read(stage).plan()) {
            case Reading.Read<Plan>(Plan plan, var source) -> {
                Map<String, Object> values = plan.size() == 0 ? same(plan) : differing(plan);
                values.put("readAt", source.readAt().toString());
                yield values;
            }
            case Reading.Absent<Plan> _ ->
                    untold("There is no stage `%s` that serves a deployment.".formatted(stage));
            case Reading.Unread<Plan> unread -> untold(unread.sentence());
        };
    }

    private static Map<String, Object> untold(String why) {
        return Map.of("answer", "could-not-tell", "why", why);
    }

    private static Map<String, Object> same(Plan plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("answer", "same");
        values.put("stage", plan.stage().toString());
        values.put("live", plan.live().value());
        return values;
    }

    private Map<String, Object> differing(Plan plan) {
        Map<String, Object> values = same(plan);
        values.put("answer", "differs");
        values.put("added", routes(plan.added()));
        values.put("removed", routes(plan.removed()));
        values.put("changed", plan.changed().stream().map(one -> one.route().toString()).toList());
        values.put("changedDefinitions", plan.changedDefinitions());
        values.put("notCompared", plan.unchecked());
        known(plan)
                .ifPresent(
                        drift -> {
                            values.put("since", drift.since().toString());
                            values.put("told", drift.told());
                        });
        return values;
    }

    /** What the watch has on record of this very difference. */
    private Optional<Drift> known(Plan plan) {
        return drifts.find(plan.stage())
                .flatMap(record -> record.drift())
                .filter(drift -> drift.plan().equals(plan.fingerprint()));
    }

    private static List<Map<String, Object>> routes(SortedMap<Route, RouteAccess> routes) {
        return routes.entrySet().stream()
                .map(
                        one ->
                                Map.<String, Object>of(
                                        "route", one.getKey().toString(),
                                        "authorization", one.getValue().authorizationType(),
                                        "apiKey", one.getValue().apiKeyRequired()))
                .toList();
    }
}
