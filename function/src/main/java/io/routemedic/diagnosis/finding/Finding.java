package io.routemedic.diagnosis.finding;

import io.routemedic.incident.Incident;
import io.routemedic.routing.Route;
import java.util.List;

/**
 * The cause of an incident, with its evidence.
 *
 * @param remedies what to do, best first
 * @param nearRoutes up to 4, nearest first
 * @param alternatives other confirmed causes, most useful first
 * @param unchecked what could not be looked at, one sentence each
 */
public record Finding(
        Incident incident,
        Cause cause,
        Confidence confidence,
        List<Evidence> evidence,
        List<Remedy> remedies,
        List<NearRoute> nearRoutes,
        List<Alternative> alternatives,
        List<String> unchecked) {
    public Finding {
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
        nearRoutes = List.copyOf(nearRoutes);
        alternatives = List.copyOf(alternatives);
        unchecked = List.copyOf(unchecked);
    }

    /** A confirmed cause that is not the finding's first. */
    public record Alternative(Cause cause, Confidence confidence, List<Evidence> evidence) {
        public Alternative {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A route that the caller may have meant.
     *
     * @param difference how it differs from the request, for people: {@code segment 2 is `orders`,
     *     not `order`}
     */
    public record NearRoute(Route route, String difference) {}
}
