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
import io.routemedic.text.Phrases;
import java.util.List;
import java.util.Map;

/** A browser asks for permission ({@code OPTIONS}) on a path whose other methods exist. */
public final class PreflightNotDefined implements UnservedHypothesis {
    @Override
    public Cause cause() {
        return Cause.PREFLIGHT_NOT_DEFINED;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        if (!place.method().equals("OPTIONS")) {
            return new Verdict.Refuted("The method is `%s`.".formatted(place.method()));
        }
        Map<String, Route> served = place.live().table().servedAt(place.resource());
        if (served.isEmpty()) {
            return new Verdict.Refuted("No method is live on `%s`.".formatted(place.resource()));
        }
        Route sample = served.values().iterator().next();
        return new Verdict.Confirmed(
                Confidence.CERTAIN.atMost(place.ceiling()),
                List.of(
                        new Evidence(
                                "Deployment `%s` serves %s on `%s`, but not `OPTIONS`."
                                        .formatted(
                                                place.live().id(),
                                                Phrases.listed(served.keySet()),
                                                place.resource()),
                                place.liveSource()),
                        place.serves()),
                List.of(new Remedy.DefineRoute(place.ref(), new Route("OPTIONS", sample.path()))));
    }
}
