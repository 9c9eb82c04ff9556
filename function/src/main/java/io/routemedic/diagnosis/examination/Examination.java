package io.routemedic.diagnosis.examination;

import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.snapshot.Snapshot;
import io.routemedic.incident.Incident;
import java.util.Optional;

/** An incident next to the configuration that was read for it: all that a hypothesis may use. */
public record Examination(Incident incident, Snapshot snapshot) {
    /** How the incident's request stands to what the stage serves. */
    public Standing standing() {
        return Standings.of(this);
    }

    /** The request to read the configuration for; empty when the log does not tell it. */
    public static Optional<LoggedRequest> request(Incident incident) {
        if (!IncidentGaps.of(incident).isEmpty()) {
            return Optional.empty();
        }
        return incident.key()
                .origin()
                .stage()
                .flatMap(
                        stage ->
                                incident.path()
                                        .map(
                                                path ->
                                                        new LoggedRequest(
                                                                stage,
                                                                incident.method(),
                                                                path,
                                                                incident.domainName(),
                                                                incident.domainRoute())));
    }
}
