package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Standing;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Live has the route, and the stage was updated just before or just after the request. */
public final class DeployedMomentsAgo implements Hypothesis {
    /** Measured: old and new deployment answer in turns for about 30 s. Doubled to be safe. */
    static final Duration PROPAGATION = Duration.ofSeconds(60);

    @Override
    public Cause cause() {
        return Cause.DEPLOYED_MOMENTS_AGO;
    }

    @Override
    public Verdict test(Examination examination) {
        return switch (examination.standing()) {
            case Standing.Unknown(List<String> missing) -> new Verdict.Inconclusive(missing);
            case Standing.Unserved(var place) ->
                    new Verdict.Refuted(
                            "Stage `%s` has no route for the request.".formatted(place.ref()));
            case Standing.Split _ ->
                    new Verdict.Refuted("Only one of the stage's two deployments has the route.");
            case Standing.Served served -> served(served, examination.incident());
        };
    }

    private static Verdict served(Standing.Served served, Incident incident) {
        Instant updated = served.place().stage().lastUpdated();
        boolean around =
                !incident.lastSeen().isBefore(updated.minus(PROPAGATION))
                        && !incident.firstSeen().isAfter(updated.plus(PROPAGATION));
        if (!around || incident.integrationStatus().isPresent()) {
            return new Verdict.Refuted(
                    "Stage `%s` was last updated at %s, not around the request."
                            .formatted(served.place().ref(), updated));
        }
        return new Verdict.Confirmed(
                Confidence.LIKELY,
                List.of(
                        served.place().has(served.match().route()),
                        new Evidence(
                                "Stage `%s` was last updated at %s."
                                        .formatted(served.place().ref(), updated),
                                served.place().stageSource()),
                        Evidence.logged(
                                incident,
                                "The requests failed between %s and %s."
                                        .formatted(incident.firstSeen(), incident.lastSeen()))),
                List.of(
                        new Remedy.Instruct(
                                "Try again: API Gateway takes up to a minute to serve a new"
                                        + " deployment everywhere.")));
    }
}
