package io.routemedic.entry.console;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A URL that was asked about, as the incident that a perfect access log would have shown. */
final class UrlIncidents {
    private UrlIncidents() {}

    static Incident of(
            UrlDiagnosis.Question question,
            String method,
            RequestUrl url,
            Optional<StageRef> stage,
            Optional<String> basePath) {
        IncidentKey.Origin origin =
                new IncidentKey.Origin(question.account(), question.region(), "-", stage);
        return new Incident(
                new IncidentKey(origin, new RequestGroup.Alike(Optional.of(method), url.path())),
                Symptom.RESPONSE_TYPE,
                1,
                0,
                question.at(),
                question.at(),
                List.of(url.path()),
                Optional.of(url.host().name()),
                basePath,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(LogVariable.values()),
                new Incident.Activity(1, 1, 0));
    }
}
