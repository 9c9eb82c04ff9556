package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Examination;
import io.routemedic.diagnosis.LogEvidence;
import io.routemedic.diagnosis.Place;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.UnservedHypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.routing.RouteMatch;
import io.routemedic.routing.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stage is written twice, or once on a custom domain whose mapping already names it. */
public final class StageInPath implements UnservedHypothesis {
    @Override
    public Cause cause() {
        return Cause.STAGE_IN_PATH;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        String stage = place.ref().stage().value();
        List<String> segments = Segments.of(place.resource());
        int repeated = 0;
        while (repeated < segments.size() && segments.get(repeated).equalsIgnoreCase(stage)) {
            repeated++;
        }
        if (repeated == 0) {
            return new Verdict.Refuted(
                    "The resource path `%s` does not start with the stage."
                            .formatted(place.resource()));
        }
        String rest = Segments.path(segments.subList(repeated, segments.size()));
        Optional<RouteMatch> match = place.live().table().match(place.method(), rest);
        return match.map(found -> confirmed(place, examination, rest, found))
                .orElseGet(
                        () ->
                                new Verdict.Refuted(
                                        "Without the stage, `%s` has no route either."
                                                .formatted(rest)));
    }

    private static Verdict confirmed(
            Place place, Examination examination, String rest, RouteMatch match) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                LogEvidence.of(
                        examination.incident(),
                        "The path is `%s`: `/%s` stands in it %s."
                                .formatted(
                                        examination.incident().path().orElse(place.resource()),
                                        place.ref().stage(),
                                        place.path().prefix().endsWith("/" + place.ref().stage())
                                                ? "twice"
                                                : "although the custom domain already leads to that"
                                                        + " stage")));
        place.path()
                .mapping()
                .flatMap(BasePathMapping::stage)
                .ifPresent(
                        stage ->
                                evidence.add(
                                        LogEvidence.of(
                                                examination.incident(),
                                                "The base path mapping `%s` names stage `%s`."
                                                        .formatted(
                                                                BasePaths.name(
                                                                        place.path()
                                                                                .mapping()
                                                                                .get()),
                                                                stage))));
        evidence.add(place.has(match.route()));
        return new Verdict.Confirmed(
                Confidence.CERTAIN.atMost(place.ceiling()),
                evidence,
                List.of(new Remedy.RequestInstead(place.method(), place.path().written(rest))));
    }
}
