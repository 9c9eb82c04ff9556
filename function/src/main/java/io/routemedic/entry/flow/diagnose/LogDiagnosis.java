package io.routemedic.entry.flow.diagnose;

import io.routemedic.diagnosis.Agreement;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.snapshot.Snapshot;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import java.util.List;
import java.util.Optional;

/** Finds the cause of an incident from the access log: reads what decides it, then diagnoses. */
public final class LogDiagnosis {
    private final SnapshotReader snapshots;
    private final Diagnostician diagnostician;

    public LogDiagnosis(SnapshotReader snapshots, Diagnostician diagnostician) {
        this.snapshots = snapshots;
        this.diagnostician = diagnostician;
    }

    /**
     * The finding. What cannot be read makes it less sure; nothing in an incident makes it fail.
     */
    public Finding diagnose(Incident incident) {
        return look(incident).finding();
    }

    /** The same, with whether it was put off. */
    Diagnosed look(Incident incident) {
        List<Diagnosed> bySample = incident.bySample().stream().map(this::lookAtFirst).toList();
        return new Diagnosed(
                Agreement.of(bySample.stream().map(Diagnosed::finding).toList()),
                bySample.stream().anyMatch(Diagnosed::putOff));
    }

    private Diagnosed lookAtFirst(Incident incident) {
        Snapshot snapshot = snapshot(incident);
        return new Diagnosed(
                diagnostician.diagnose(new Examination(incident, snapshot)),
                snapshot.unread().stream().anyMatch(Reading.Unread::putOff));
    }

    private Snapshot snapshot(Incident incident) {
        IncidentKey.Origin origin = incident.key().origin();
        Optional<StageRef> stage = origin.stage();
        if (stage.isEmpty()) {
            String why = "it is not known which stage writes to `%s`".formatted(origin.logGroup());
            return Snapshot.withoutStage(
                    new Reading.Unread<>("apigateway:GetStage", why),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        Optional<LoggedRequest> request = Examination.request(incident);
        return request.isPresent() ? snapshots.read(request.get()) : snapshots.read(stage.get());
    }
}
