package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Place;
import io.routemedic.diagnosis.examination.Standing;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.incident.Incident;
import io.routemedic.incident.ProbingPaths;
import io.routemedic.routing.Route;
import io.routemedic.routing.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A scanner tries what it tries everywhere: nobody who uses the API is affected. */
public final class ScannerProbe implements Hypothesis {
    /** Paths without a route in one batch, from which on it looks like trying. */
    private static final int MANY_PATHS = 20;

    private static final int PATHS_PER_SOURCE = 10;

    @Override
    public Cause cause() {
        return Cause.SCANNER_PROBE;
    }

    @Override
    public Verdict test(Examination examination) {
        return switch (examination.standing()) {
            case Standing.Unknown(List<String> missing) -> new Verdict.Inconclusive(missing);
            case Standing.Served _, Standing.Split _ ->
                    new Verdict.Refuted("The API has a route for the request.");
            case Standing.Unserved(Place place) -> unserved(place, examination);
        };
    }

    private static Verdict unserved(Place place, Examination examination) {
        return switch (suspicion(place, examination)) {
            case Verdict.Confirmed confirmed -> unlessDrafted(confirmed, place, examination);
            case Verdict.Refuted refuted -> refuted;
            case Verdict.Inconclusive open -> open;
        };
    }

    /** What somebody has drafted a route for is missed by its callers, whoever else asks for it. */
    private static Verdict unlessDrafted(
            Verdict.Confirmed confirmed, Place place, Examination examination) {
        Optional<Reading<Draft>> reading = examination.snapshot().draft();
        if (reading.isEmpty()) {
            return new Verdict.Inconclusive(List.of("The draft of the API was not read."));
        }
        return switch (reading.get()) {
            case Reading.Unread<Draft> unread ->
                    new Verdict.Inconclusive(List.of(unread.sentence()));
            case Reading.Absent<Draft> _ -> confirmed;
            case Reading.Read<Draft>(Draft draft, var _) ->
                    draft.table().match(place.method(), place.resource()).isPresent()
                            ? new Verdict.Refuted("The draft has a route for the request.")
                            : confirmed;
        };
    }

    private static Verdict suspicion(Place place, Examination examination) {
        Incident incident = examination.incident();
        Optional<String> telltale = ProbingPaths.telltale(place.resource());
        if (telltale.isPresent() && !isUsed(telltale.get(), place, examination)) {
            List<Evidence> evidence = new ArrayList<>();
            evidence.add(
                    Evidence.logged(
                            incident,
                            "`%s` is what scanners and crawlers try on every host."
                                    .formatted(telltale.get())));
            evidence.add(place.lacks());
            return confirmed(Confidence.LIKELY.atMost(place.ceiling()), evidence);
        }
        boolean resembles =
                Segments.of(place.resource()).stream()
                        .anyMatch(segment -> isUsed(segment, place, examination));
        if (isTrying(incident.activity()) && !resembles) {
            return confirmed(Confidence.POSSIBLE, List.of(trying(incident), place.lacks()));
        }
        return new Verdict.Refuted("Neither the path nor the stage's other requests look like it.");
    }

    /** True when a live or drafted route spells this segment out. */
    private static boolean isUsed(String segment, Place place, Examination examination) {
        Stream<Route> drafted =
                draft(examination).stream().flatMap(draft -> draft.methods().keySet().stream());
        return Stream.concat(place.live().routes().keySet().stream(), drafted)
                .anyMatch(route -> Segments.of(route.path()).contains(segment));
    }

    private static Optional<Draft> draft(Examination examination) {
        return examination.snapshot().draft().flatMap(Reading::found);
    }

    private static boolean isTrying(Incident.Activity activity) {
        return activity.distinctSources() > 0
                && activity.distinctPaths() >= MANY_PATHS
                && activity.distinctPaths() >= PATHS_PER_SOURCE * activity.distinctSources();
    }

    private static Evidence trying(Incident incident) {
        return Evidence.logged(
                incident,
                "About %d different paths without a route were asked for from about %d source addresses."
                        .formatted(
                                incident.activity().distinctPaths(),
                                incident.activity().distinctSources()));
    }

    private static Verdict confirmed(Confidence confidence, List<Evidence> evidence) {
        return new Verdict.Confirmed(
                confidence,
                evidence,
                List.of(
                        new Remedy.Instruct(
                                "Nothing has to be done: API Gateway refused the request. An AWS"
                                        + " WAF rule would keep it out of the log.")));
    }
}
