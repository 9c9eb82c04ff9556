package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.UnservedHypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Place;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.diagnosis.paths.RoutePaths;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import io.routemedic.routing.RouteTable;
import io.routemedic.routing.Segments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The path has a route once leading segments are dropped or added: something rewrote it. */
public final class SegmentsRewritten implements UnservedHypothesis {
    /** More than this is no rewriting, but another path. */
    private static final int MOST = 3;

    @Override
    public Cause cause() {
        return Cause.SEGMENTS_REWRITTEN;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        List<String> asked = Segments.of(place.resource());
        for (int count = 1; count <= MOST; count++) {
            Optional<Verdict> verdict = dropped(place, examination, asked, count);
            if (verdict.isEmpty()) {
                verdict = added(place, examination, count);
            }
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Refuted("No leading segments more or fewer give a route.");
    }

    private static Optional<Verdict> dropped(
            Place place, Examination examination, List<String> asked, int count) {
        if (asked.size() <= count) {
            return Optional.empty();
        }
        String rest = Segments.path(asked.subList(count, asked.size()));
        // A route of variables only would take whatever is left: it proves nothing.
        return place.live()
                .table()
                .match(place.method(), rest)
                .filter(match -> match.literals() > 0)
                .map(
                        match ->
                                confirmed(
                                        place,
                                        examination,
                                        match.route(),
                                        rest,
                                        "without its leading `%s`"
                                                .formatted(
                                                        Segments.path(asked.subList(0, count)))));
    }

    private static Optional<Verdict> added(Place place, Examination examination, int count) {
        Map<Route, Route> bySuffix = new HashMap<>();
        for (Route route : place.live().table().routes()) {
            List<String> segments = Segments.of(route.path());
            if (segments.size() > count
                    && segments.subList(0, count).stream().noneMatch(Segments::isVariable)) {
                bySuffix.putIfAbsent(
                        new Route(
                                route.method(),
                                Segments.path(segments.subList(count, segments.size()))),
                        route);
            }
        }
        return RouteTable.of(bySuffix.keySet())
                .match(place.method(), place.resource())
                .filter(match -> match.literals() > 0)
                .map(RouteMatch::route)
                .map(bySuffix::get)
                .map(route -> withPrefix(place, examination, route, count));
    }

    private static Verdict withPrefix(
            Place place, Examination examination, Route route, int count) {
        String lead = Segments.path(Segments.of(route.path()).subList(0, count));
        return confirmed(
                place,
                examination,
                route,
                RoutePaths.fill(route, lead + place.resource()),
                "with `%s` in front".formatted(lead));
    }

    /** Where its mapping is gone, a base path stays in the path. */
    private static String advice(Examination examination) {
        return examination
                .snapshot()
                .domain()
                .flatMap(Reading::found)
                .map(
                        known ->
                                "Check whether a mapping of `%s` is gone, or a proxy rewrites paths."
                                        .formatted(known.name()))
                .orElse(
                        "Check whether a proxy, a CDN or a router in front of the API adds or"
                                + " removes path segments.");
    }

    private static Verdict confirmed(
            Place place, Examination examination, Route route, String path, String how) {
        return new Verdict.Confirmed(
                Confidence.POSSIBLE,
                List.of(
                        Evidence.logged(
                                examination.incident(),
                                "The resource path `%s` matches `%s` %s."
                                        .formatted(place.resource(), route, how)),
                        place.has(route)),
                List.of(
                        new Remedy.RequestInstead(place.method(), place.path().written(path)),
                        new Remedy.Instruct(advice(examination))));
    }
}
