package io.routemedic.diagnosis;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.routing.Route;
import java.util.List;

/** What came of asking about one URL. */
public sealed interface UrlAnswer {
    /**
     * The stage serves the request.
     *
     * @param notes what the caller still has to mind, one sentence each: a signature, an API key
     */
    record RouteIsLive(Route route, StageRef stage, List<Evidence> evidence, List<String> notes)
            implements UrlAnswer {
        public RouteIsLive {
            evidence = List.copyOf(evidence);
            notes = List.copyOf(notes);
        }
    }

    /** It does not, and this is why. */
    record Found(Finding finding, List<String> notes) implements UrlAnswer {
        public Found {
            notes = List.copyOf(notes);
        }
    }

    /** It cannot be told: one sentence or more. */
    record CouldNotTell(List<String> why) implements UrlAnswer {
        public CouldNotTell {
            why = List.copyOf(why);
        }
    }

    /**
     * For scripts: 0 when the route is live, 1 when a cause was found, 2 when it cannot be told.
     */
    default int exitCode() {
        return switch (this) {
            case RouteIsLive _ -> 0;
            case Found _ -> 1;
            case CouldNotTell _ -> 2;
        };
    }
}
