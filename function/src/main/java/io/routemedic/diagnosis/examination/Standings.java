package io.routemedic.diagnosis.examination;

import io.routemedic.diagnosis.examination.Standing.Served;
import io.routemedic.diagnosis.examination.Standing.Split;
import io.routemedic.diagnosis.examination.Standing.Unknown;
import io.routemedic.diagnosis.examination.Standing.Unserved;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RequestPath;
import io.routemedic.gateway.paths.RequestPathResolver;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.RouteMatch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Places a request: which resource path, which deployment, and whether that has a route for it. */
final class Standings {
    private Standings() {}

    static Standing of(Examination examination) {
        Incident incident = examination.incident();
        List<String> gaps = IncidentGaps.of(incident);
        Optional<LoggedRequest> request = Examination.request(incident);
        if (!gaps.isEmpty() || request.isEmpty()) {
            return new Unknown(gaps);
        }
        return switch (RequestPathResolver.resolve(
                request.get(), examination.snapshot().domain())) {
            case RequestPath.Undecidable(String why) -> new Unknown(List.of(why));
            case RequestPath.Resolved path -> place(examination, request.get(), path);
        };
    }

    private static Standing place(
            Examination examination, LoggedRequest request, RequestPath.Resolved path) {
        Reading<Stage> stage = examination.snapshot().stage();
        Reading<Deployment> live = examination.snapshot().live();
        return switch (stage) {
            case Reading.Unread<Stage> unread -> unknown(unread.sentence());
            case Reading.Absent<Stage> _ ->
                    unknown("Stage `%s` does not exist.".formatted(request.stage()));
            case Reading.Read<Stage>(Stage s, Source stageSource) ->
                    switch (live) {
                        case Reading.Unread<Deployment> unread -> unknown(unread.sentence());
                        case Reading.Absent<Deployment> _ ->
                                unknown(
                                        "Deployment `%s` of stage `%s` does not exist (any more)."
                                                .formatted(s.deployment(), s.ref()));
                        case Reading.Read<Deployment>(Deployment d, Source liveSource) ->
                                against(
                                        examination,
                                        new Place(
                                                request.method(),
                                                path,
                                                s,
                                                stageSource,
                                                d,
                                                liveSource,
                                                ceiling(examination.incident(), request, path)));
                    };
        };
    }

    /**
     * How sure one may be at all: the shape of a custom domain's path is measured, not documented.
     */
    private static Confidence ceiling(
            Incident incident, LoggedRequest request, RequestPath.Resolved path) {
        boolean documented =
                incident.symptom() != Symptom.STATUS_AND_LENGTH
                        && path.assumption().isEmpty()
                        && (!request.isOverCustomDomain() || request.domainRoute().isPresent());
        return documented ? Confidence.CERTAIN : Confidence.LIKELY;
    }

    private static Standing against(Examination examination, Place place) {
        Optional<RouteMatch> base = match(place.live(), place);
        Optional<Boolean> toCanary = examination.incident().canaryRequest();
        Optional<Reading<Deployment>> canary = examination.snapshot().canary();
        if (canary.isEmpty() || (toCanary.equals(Optional.of(false)) && base.isPresent())) {
            return standing(place, place.live(), base);
        }
        return switch (canary.get()) {
            case Reading.Read<Deployment>(Deployment deployment, Source _) ->
                    withCanary(place, base, deployment, toCanary);
            case Reading.Absent<Deployment> _ ->
                    unknown("The canary's deployment does not exist (any more).");
            case Reading.Unread<Deployment> unread -> unknown(unread.sentence());
        };
    }

    private static Standing withCanary(
            Place place, Optional<RouteMatch> base, Deployment canary, Optional<Boolean> toCanary) {
        Optional<RouteMatch> second = match(canary, place);
        if (base.isPresent() == second.isPresent()) {
            return standing(place, place.live(), base);
        }
        if (second.isPresent() && toCanary.equals(Optional.of(true))) {
            return standing(place, canary, second);
        }
        return new Split(place, base.or(() -> second).orElseThrow(), second.isPresent());
    }

    private static Standing standing(
            Place place, Deployment deployment, Optional<RouteMatch> match) {
        return match.<Standing>map(
                        found ->
                                new Served(
                                        place,
                                        found,
                                        Objects.requireNonNull(
                                                deployment.routes().get(found.route()))))
                .orElseGet(() -> new Unserved(place));
    }

    private static Optional<RouteMatch> match(Deployment deployment, Place place) {
        return deployment.table().match(place.method(), place.resource());
    }

    private static Unknown unknown(String missing) {
        return new Unknown(List.of(missing));
    }
}
