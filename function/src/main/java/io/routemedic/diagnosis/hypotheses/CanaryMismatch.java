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
import io.routemedic.gateway.model.Stage;
import io.routemedic.incident.Incident;
import java.util.ArrayList;
import java.util.List;

/** The stage splits its traffic between two deployments, and only one of them has the route. */
public final class CanaryMismatch implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.CANARY_MISMATCH;
    }

    @Override
    public Verdict test(Examination examination) {
        return switch (examination.standing()) {
            case Standing.Unknown(List<String> missing) -> new Verdict.Inconclusive(missing);
            case Standing.Served(var place, var _, var _) ->
                    new Verdict.Refuted(
                            "Stage `%s` has the route wherever the request may have gone."
                                    .formatted(place.ref()));
            case Standing.Unserved(var place) ->
                    new Verdict.Refuted(
                            "No deployment of stage `%s` has the route.".formatted(place.ref()));
            case Standing.Split split -> confirmed(split, examination.incident());
        };
    }

    private static Verdict confirmed(Standing.Split split, Incident incident) {
        Place place = split.place();
        Stage.Canary canary = place.stage().canary().orElseThrow();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence(
                        "Stage `%s` sends %s%% of its requests to the canary deployment `%s`, the others to `%s`."
                                .formatted(
                                        place.ref(),
                                        share(canary.percentTraffic()),
                                        canary.deployment(),
                                        place.live().id()),
                        place.stageSource()));
        evidence.add(
                new Evidence(
                        "Only deployment `%s` has `%s`."
                                .formatted(
                                        split.canaryHasIt()
                                                ? canary.deployment()
                                                : place.live().id(),
                                        split.match().route()),
                        place.liveSource()));
        boolean known = incident.canaryRequest().isPresent();
        incident.canaryRequest()
                .ifPresent(
                        toCanary ->
                                evidence.add(
                                        Evidence.logged(
                                                incident,
                                                "The line shows `isCanaryRequest` as `%s`."
                                                        .formatted(toCanary))));
        return new Verdict.Confirmed(
                (known ? Confidence.CERTAIN : Confidence.LIKELY).atMost(place.ceiling()),
                evidence,
                List.of(new Remedy.EndCanary(place.ref(), split.canaryHasIt())));
    }

    private static String share(double percent) {
        return percent == Math.rint(percent)
                ? Long.toString(Math.round(percent))
                : Double.toString(percent);
    }
}
