package io.routemedic.diagnosis;

import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;

/** Evidence that the log lines themselves give. */
public final class LogEvidence {
    private LogEvidence() {}

    /** A fact seen in the incident's own lines, at the time of the last of them. */
    public static Evidence of(Incident incident, String fact) {
        return new Evidence(fact, new Source("access log", incident.lastSeen()));
    }
}
