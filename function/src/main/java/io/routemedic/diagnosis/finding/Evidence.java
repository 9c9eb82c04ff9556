package io.routemedic.diagnosis.finding;

import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;

/**
 * One fact and where it was seen.
 *
 * @param fact one sentence with identifiers in backticks and no adjectives
 */
public record Evidence(String fact, Source source) {

    /** A fact seen in the incident's own lines, at the time of the last of them. */
    public static Evidence logged(Incident incident, String fact) {
        return new Evidence(fact, new Source("access log", incident.lastSeen()));
    }
}
