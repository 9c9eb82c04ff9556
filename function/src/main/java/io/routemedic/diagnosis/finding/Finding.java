package io.routemedic.diagnosis.finding;

import io.routemedic.incident.Incident;
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
}
