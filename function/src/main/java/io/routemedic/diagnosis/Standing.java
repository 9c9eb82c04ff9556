package io.routemedic.diagnosis;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.RouteMatch;
import java.util.List;
import java.util.Optional;

/** How a request stands to what its stage serves. */
public sealed interface Standing {
    /** What handled the request has a route for it. */
    record Served(Place place, RouteMatch match, RouteAccess access) implements Standing {}

    /** Neither the live deployment nor a canary has a route for the request. */
    record Unserved(Place place) implements Standing {}

    /**
     * Only one of the stage's two deployments has a route for it, and it is not known to be the one
     * that handled the request.
     */
    record Split(Place place, RouteMatch match, boolean canaryHasIt) implements Standing {}

    /**
     * It cannot be told.
     *
     * @param missing what would have to be read or logged, one sentence each
     */
    record Unknown(List<String> missing) implements Standing {
        public Unknown {
            missing = List.copyOf(missing);
        }
    }

    /** The request and its stage, where they are known. */
    default Optional<Place> whereKnown() {
        return switch (this) {
            case Served served -> Optional.of(served.place);
            case Unserved unserved -> Optional.of(unserved.place);
            case Split split -> Optional.of(split.place);
            case Unknown _ -> Optional.empty();
        };
    }
}
