package io.routemedic.remedy;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.policy.Plan;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A plan as details of an event. */
final class PlanDetails {

    private PlanDetails() {}

    static Map<String, Object> of(Plan plan) {
        return Map.of(
                "added", routes(plan.added()),
                "removed", routes(plan.removed()),
                "changed",
                        plan.changed().stream()
                                .map(
                                        change ->
                                                "%s: %s, was %s"
                                                        .formatted(
                                                                change.route(),
                                                                access(change.to()),
                                                                access(change.from())))
                                .toList(),
                "changedDefinitions", plan.changedDefinitions(),
                "unchecked", plan.unchecked(),
                "draftFingerprint", plan.draftFingerprint());
    }

    private static List<String> routes(SortedMap<Route, RouteAccess> routes) {
        return routes.entrySet().stream()
                .map(route -> route.getKey() + ": " + access(route.getValue()))
                .toList();
    }

    private static String access(RouteAccess access) {
        return access.authorizationType() + (access.apiKeyRequired() ? " with API key" : "");
    }
}
