package io.routemedic.gateway.paths;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.routing.Route;
import java.util.Optional;

/** Which route of its stage a request leads to, as far as the stage's routes are known. */
public interface RouteLookup {

    /**
     * Where a request leads.
     *
     * @param written the route's path as a client writes it: {@code /prod/orders/{id}}
     */
    record Destination(Route route, String written) {}

    /**
     * Where the request leads, in what the stage serves or in what is drafted for it; empty when
     * neither has a route for it, or it could not be read whether they have.
     */
    Optional<Destination> destination(LoggedRequest request);

    /**
     * Whether some of what decides where the stage's requests lead was not read yet, for want of
     * time or budget.
     */
    boolean isPutOff(StageRef stage);

    /** Whether the stage's name or one of its known routes spells this segment out. */
    boolean spellsOut(StageRef stage, String segment);
}
