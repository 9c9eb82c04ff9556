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
import io.routemedic.diagnosis.paths.Respelling;
import io.routemedic.diagnosis.paths.RoutePaths;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Optional;

/** The path has a route once one peculiarity of its spelling is undone. */
public final class PathSpelling implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.PATH_SPELLING;
    }

    @Override
    public Verdict test(Examination examination) {
        return switch (examination.standing()) {
            case Standing.Unknown(List<String> missing) -> new Verdict.Inconclusive(missing);
            case Standing.Split _ ->
                    new Verdict.Refuted("One of the stage's two deployments serves this path.");
            case Standing.Served served -> served(served, examination);
            case Standing.Unserved(Place place) -> unserved(place, examination);
        };
    }

    private static Verdict unserved(Place place, Examination examination) {
        for (Respelling respelling : Respelling.all()) {
            Optional<Route> route = respelling.match(place);
            if (route.isPresent()) {
                return confirmed(place, examination, route.get(), respelling, Confidence.LIKELY);
            }
        }
        return new Verdict.Refuted("No other spelling of the path has a route.");
    }

    /**
     * By the rules as far as known these slashes do no harm. They are undocumented, though, and
     * where the request failed and nothing else explains it, they are worth a try.
     */
    private static Verdict served(Standing.Served served, Examination examination) {
        String logged = examination.incident().path().orElse("");
        boolean slashes =
                logged.contains("//")
                        || (logged.endsWith("/") && !served.place().resource().equals("/"));
        if (!slashes
                || served.access().isIam()
                || examination.incident().integrationStatus().isPresent()) {
            return new Verdict.Refuted(
                    "Stage `%s` serves the path as it is written.".formatted(served.place().ref()));
        }
        return confirmed(
                served.place(),
                examination,
                served.match().route(),
                Respelling.SLASHES,
                Confidence.POSSIBLE);
    }

    private static Verdict confirmed(
            Place place,
            Examination examination,
            Route route,
            Respelling respelling,
            Confidence confidence) {
        String meant = RoutePaths.fill(route, respelling.undo(place.resource()));
        return new Verdict.Confirmed(
                confidence.atMost(place.ceiling()),
                List.of(
                        Evidence.logged(
                                examination.incident(),
                                "The path `%s` matches after undoing %s."
                                        .formatted(
                                                examination.incident().path().orElse(meant),
                                                respelling.what())),
                        new Evidence(
                                "Deployment `%s` has `%s`.".formatted(place.live().id(), route),
                                place.liveSource())),
                List.of(new Remedy.RequestInstead(place.method(), place.path().written(meant))));
    }
}
