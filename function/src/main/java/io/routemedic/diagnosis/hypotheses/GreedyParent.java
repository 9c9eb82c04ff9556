package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.UnservedHypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Place;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import io.routemedic.routing.Segments;
import java.util.List;
import java.util.Optional;

/** The path is exactly the parent of a greedy resource, which never serves its parent. */
public final class GreedyParent implements UnservedHypothesis {
    @Override
    public Cause cause() {
        return Cause.GREEDY_PARENT;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        List<String> asked = Segments.of(place.resource());
        String below = Segments.path(asked).equals("/") ? "/-" : Segments.path(asked) + "/-";
        Optional<RouteMatch> match =
                place.live()
                        .table()
                        .match(place.method(), below)
                        .filter(RouteMatch::isGreedy)
                        .filter(m -> Segments.of(m.route().path()).size() == asked.size() + 1);
        return match.map(found -> confirmed(place, examination, found.route()))
                .orElseGet(
                        () ->
                                new Verdict.Refuted(
                                        "No greedy resource under `%s` serves `%s`."
                                                .formatted(place.resource(), place.method())));
    }

    private static Verdict confirmed(Place place, Examination examination, Route greedy) {
        List<String> segments = Segments.of(greedy.path());
        Route parent =
                new Route(greedy.method(), Segments.path(segments.subList(0, segments.size() - 1)));
        String asked =
                place.resource().equals("/")
                        ? "The request asks for the root of the API, its invoke URL."
                        : "The request asks for `%s`.".formatted(place.resource());
        return new Verdict.Confirmed(
                Confidence.CERTAIN.atMost(place.ceiling()),
                List.of(
                        Evidence.logged(examination.incident(), asked),
                        place.has(greedy),
                        place.lacks()),
                List.of(new Remedy.DefineRoute(place.ref(), parent)));
    }
}
