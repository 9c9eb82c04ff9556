package io.routemedic.remedy.verification;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.policy.Plan;
import io.routemedic.routing.Route;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a deployment is exactly what its plan said it would be. */
public final class Proof {

    private Proof() {}

    /**
     * What differs, as one sentence; empty when the deployment is proven.
     *
     * @param live the routes of the deployment that the plan starts from
     * @param made the routes of the deployment in question
     */
    public static Optional<String> difference(
            Plan plan, Map<Route, RouteAccess> live, Map<Route, RouteAccess> made) {
        Map<Route, RouteAccess> planned = new TreeMap<>(live);
        plan.removed().keySet().forEach(planned::remove);
        planned.putAll(plan.added());
        plan.changed().forEach(change -> planned.put(change.route(), change.to()));
        TreeSet<Route> differing = new TreeSet<>(planned.keySet());
        differing.addAll(made.keySet());
        differing.removeIf(route -> Objects.equals(planned.get(route), made.get(route)));
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "The deployment is not what was planned: %d routes differ, `%s` first. The draft was edited while it was deployed."
                        .formatted(differing.size(), differing.first()));
    }
}
