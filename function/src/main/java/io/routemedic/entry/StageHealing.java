package io.routemedic.entry;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.policy.Mode;
import io.routemedic.routing.Route;
import java.util.Set;

/** What the owner of one stage allows. */
public record StageHealing(StageRef stage, Mode mode, Set<Route> allowOpenRoutes) {
    public StageHealing {
        allowOpenRoutes = Set.copyOf(allowOpenRoutes);
    }
}
