package io.routemedic.local;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.SourceCount;
import io.routemedic.intake.line.Symptom;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Findings on one stage, by the path that they are about. */
final class Findings {

    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private static final StageRef STAGE = StageRef.of("a1b2c3d4e5", "prod");

    private Findings() {}

    static Finding finding(String path, long count, Instant lastSeen) {
        return finding(
                IncidentKey.of(
                        new IncidentKey.Origin(
                                "111122223333", "eu-west-1", "/apigw/orders", Optional.of(STAGE)),
                        "GET",
                        path),
                count,
                lastSeen);
    }

    static Finding finding(IncidentKey key, long count, Instant lastSeen) {
        return finding(
                new Incident(
                        key,
                        Optional.empty(),
                        Symptom.MESSAGE,
                        count,
                        SourceCount.of(2),
                        lastSeen.minusSeconds(5),
                        lastSeen,
                        List.of("/prod" + key.pathShape()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        new Incident.Activity(count, 1, 2)));
    }

    static Finding finding(Incident incident) {
        String path = incident.key().pathShape();
        return new Finding(
                incident,
                Cause.ROUTE_NOT_DEPLOYED,
                Confidence.CERTAIN,
                List.of(new Evidence("seen", new Source("apigateway:GetStage", NOW))),
                List.of(new Remedy.Deploy(STAGE, new Route("GET", path))),
                List.of(),
                List.of(),
                List.of());
    }

    static String id(Finding finding) {
        return FindingIds.of(finding.incident().key());
    }
}
