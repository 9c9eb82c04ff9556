package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Examination;
import io.routemedic.diagnosis.Place;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.UnservedHypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.reading.Unreadable;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An earlier deployment had the route, live and draft have not: the client is out of date. */
public final class RouteRemoved implements UnservedHypothesis {
    @Override
    public Cause cause() {
        return Cause.ROUTE_REMOVED;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        Optional<Reading<Draft>> draft = examination.snapshot().draft();
        if (draft.flatMap(Reading::found).isEmpty()) {
            return new Verdict.Inconclusive(List.of("The draft of the API was not read."));
        }
        if (match(draft.get().found().orElseThrow(), place)) {
            return new Verdict.Refuted("The draft has the route: it was not removed.");
        }
        Optional<Reading<List<Deployment>>> earlier = examination.snapshot().earlier();
        if (earlier.isEmpty()) {
            return new Verdict.Inconclusive(List.of("Earlier deployments were not read."));
        }
        return switch (earlier.get()) {
            case Reading.Unread<List<Deployment>> unread ->
                    new Verdict.Inconclusive(List.of(Unreadable.sentence(unread)));
            case Reading.Absent<List<Deployment>> _ ->
                    new Verdict.Refuted("The API has no earlier deployments.");
            case Reading.Read<List<Deployment>>(var deployments, Source source) ->
                    against(deployments, source, place, draft.get(), examination);
        };
    }

    private static boolean match(Draft draft, Place place) {
        return draft.table().match(place.method(), place.resource()).isPresent();
    }

    private static Verdict against(
            List<Deployment> earlier,
            Source source,
            Place place,
            Reading<Draft> draft,
            Examination examination) {
        for (Deployment deployment : earlier) {
            Optional<RouteMatch> match = deployment.table().match(place.method(), place.resource());
            if (match.isPresent()) {
                return confirmed(
                        match.get().route(), deployment, source, place, draft, examination);
            }
        }
        return new Verdict.Refuted(
                "None of the %d deployments before the live one had the route."
                        .formatted(earlier.size()));
    }

    private static Verdict confirmed(
            Route route,
            Deployment had,
            Source source,
            Place place,
            Reading<Draft> draft,
            Examination examination) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence(
                        "Deployment `%s`, created %s, had `%s`."
                                .formatted(had.id(), had.created(), route),
                        source));
        evidence.add(place.lacks());
        if (draft instanceof Reading.Read<Draft>(Draft _, Source draftSource)) {
            evidence.add(
                    new Evidence(
                            "The draft of API `%s` has no route for it either."
                                    .formatted(place.ref().api()),
                            draftSource));
        }
        evidence.addAll(OtherStages.serving(place, examination.snapshot()));
        return new Verdict.Confirmed(
                Confidence.CERTAIN.atMost(place.ceiling()),
                evidence,
                List.of(
                        new Remedy.Instruct(
                                "Update the client: `%s` was removed from the API between %s and %s."
                                        .formatted(route, had.created(), place.live().created())),
                        new Remedy.DefineRoute(place.ref(), route)));
    }
}
