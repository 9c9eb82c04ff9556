package io.routemedic.cli.check;

import io.routemedic.routing.Route;
import java.util.Optional;

/**
 * Where requests lead, and where they would lead.
 *
 * @param now empty where no live route matches
 * @param then empty where none would
 */
record Passage(Optional<Route> now, Optional<Route> then) {

    /** What the deployment would do to requests. */
    enum Fate {
        /** Answered now, {@code 403 Missing Authentication Token} then. */
        VANISHES,
        /** The other way round. */
        HEALED,
        /** Another route would serve them. */
        MOVES,
        /** The same route, which lets in others. */
        ADMITS_OTHERS,
        /** The same route, which leads elsewhere. */
        LEADS_ELSEWHERE,
        /** All is as it was. */
        STAYS,
        /** Failing now, and then. */
        MISSING
    }

    Fate fate(PlannedRoutes live, PlannedRoutes toBe) {
        if (now.isEmpty()) {
            return then.isEmpty() ? Fate.MISSING : Fate.HEALED;
        }
        if (then.isEmpty()) {
            return Fate.VANISHES;
        }
        if (!now.equals(then)) {
            return Fate.MOVES;
        }
        PlannedRoutes.Entry before = live.routes().get(now.get());
        PlannedRoutes.Entry after = toBe.routes().get(then.get());
        if (before == null || after == null) {
            return Fate.STAYS;
        }
        if (after.admitsOthersThan(before)) {
            return Fate.ADMITS_OTHERS;
        }
        return after.leadsElsewhereThan(before) ? Fate.LEADS_ELSEWHERE : Fate.STAYS;
    }

    /** The route that people know the requests by. */
    Route route() {
        return now.or(() -> then).orElseGet(() -> new Route(Route.ANY, "/"));
    }
}
