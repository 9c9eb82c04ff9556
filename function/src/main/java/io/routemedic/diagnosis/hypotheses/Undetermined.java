package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.IncidentGaps;
import io.routemedic.diagnosis.examination.Standing;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.intake.line.Symptom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** It cannot be told: says what is known, and what would have to be read or logged to tell. */
public final class Undetermined implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.UNDETERMINED;
    }

    /** Always confirmed: to be asked only when nothing else is. */
    @Override
    public Verdict test(Examination examination) {
        Incident incident = examination.incident();
        if (incident.symptom() == Symptom.NOT_A_REST_API) {
            return notARestApi(incident);
        }
        if (incident.key().origin().stage().isEmpty()) {
            return withoutStage(incident);
        }
        List<Evidence> evidence = new ArrayList<>();
        Set<Remedy> remedies = new LinkedHashSet<>();
        if (IncidentGaps.isMerged(incident)) {
            merged(incident, evidence, remedies);
        }
        if (examination.snapshot().stage() instanceof Reading.Absent<Stage>(Source source)) {
            evidence.add(
                    new Evidence(
                            "Stage `%s` does not exist (any more)."
                                    .formatted(incident.key().origin().stage().get()),
                            source));
        }
        describe(examination, evidence, remedies);
        examination
                .snapshot()
                .unread()
                .forEach(unread -> remedies.add(new Remedy.GrantRead(unread.call())));
        return new Verdict.Confirmed(Confidence.POSSIBLE, evidence, List.copyOf(remedies));
    }

    private static void describe(
            Examination examination, List<Evidence> evidence, Set<Remedy> remedies) {
        switch (examination.standing()) {
            case Standing.Unknown _ -> {}
            case Standing.Split split -> evidence.add(split.place().serves());
            case Standing.Unserved(var place) -> {
                evidence.add(place.serves());
                evidence.add(place.lacks());
            }
            case Standing.Served served -> {
                evidence.addAll(ServedYetFailed.evidence(served, examination.incident()));
                remedies.addAll(ServedYetFailed.remedies(served, examination.incident()));
            }
        }
    }

    private static Verdict notARestApi(Incident incident) {
        return new Verdict.Confirmed(
                Confidence.POSSIBLE,
                List.of(
                        Evidence.logged(
                                incident,
                                "The line was written by an HTTP API or a WebSocket API, which have"
                                        + " no `Missing Authentication Token` answer: an HTTP API"
                                        + " answers a request without a route with `404` and `Not"
                                        + " Found`, a WebSocket API differs again.")),
                List.of(
                        new Remedy.Instruct(
                                "Look at the routes of that API with `aws apigatewayv2 get-routes`; RouteMedic reads REST APIs. Leave log group `%s` out of its configuration."
                                        .formatted(incident.key().origin().logGroup()))));
    }

    private static Verdict withoutStage(Incident incident) {
        String logGroup = incident.key().origin().logGroup();
        return new Verdict.Confirmed(
                Confidence.POSSIBLE,
                List.of(
                        Evidence.logged(
                                incident,
                                "Neither RouteMedic's configuration, nor the line, nor any stage's access log settings tell which stage writes to log group `%s`."
                                        .formatted(logGroup))),
                List.of(
                        new Remedy.Instruct(
                                "Name its stage in RouteMedic's configuration: `\"accessLogs\":[{\"logGroup\":\"%s\",\"restApi\":\"…\",\"stage\":\"…\"}]`, or log `$context.apiId` and `$context.stage`."
                                        .formatted(logGroup))));
    }

    private static void merged(Incident incident, List<Evidence> evidence, Set<Remedy> remedies) {
        evidence.add(
                Evidence.logged(
                        incident,
                        "%d requests without a route, to about %d paths from about %d sources, are more than are kept apart."
                                .formatted(
                                        incident.count(),
                                        incident.activity().distinctPaths(),
                                        incident.activity().distinctSources())));
        remedies.add(
                new Remedy.Instruct(
                        "Look at the sample paths: one client with a wrong base URL, or a scanner,"
                                + " asks for many paths at once."));
    }
}
