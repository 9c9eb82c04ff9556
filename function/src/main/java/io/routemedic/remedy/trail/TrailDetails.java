package io.routemedic.remedy.trail;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What events of the trail say in detail: one shape for each thing, whatever event tells it. */
public final class TrailDetails {

    private static final String NONE = "-";

    private TrailDetails() {}

    /** What each guard said. */
    public static List<Map<String, Object>> guards(List<Guard.Answer> answers) {
        return answers.stream()
                .map(
                        answer ->
                                Map.<String, Object>of(
                                        "guard",
                                        answer.guard(),
                                        "answer",
                                        answer.objection().map(Objection::why).orElse("agrees")))
                .toList();
    }

    /** AWS's own id of a call, for its support; {@code -} where nothing was answered. */
    public static String requestId(Optional<String> id) {
        return id.orElse(NONE);
    }

    /** A deployment; {@code -} while it is not known. */
    public static String deployment(Optional<DeploymentId> deployment) {
        return deployment.map(DeploymentId::value).orElse(NONE);
    }

    /** Why a heal is where it is. */
    public static List<Map<String, Object>> reasons(List<HealReason> reasons) {
        return reasons.stream()
                .map(reason -> Map.<String, Object>of("guard", reason.by(), "why", reason.why()))
                .toList();
    }

    /** What a deployment changes. */
    public static Map<String, Object> plan(Plan plan) {
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
