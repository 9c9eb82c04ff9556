package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.UnservedHypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Place;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.diagnosis.paths.NearRoutes;
import io.routemedic.gateway.reading.Reading;
import java.util.List;

/** Nothing has this route, and nothing else explains the request: what may have been meant. */
public final class NearestRoute implements UnservedHypothesis {
    @Override
    public boolean isLastResort() {
        return true;
    }

    @Override
    public Cause cause() {
        return Cause.NEAREST_ROUTE;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        var draft = examination.snapshot().draft();
        if (draft.flatMap(Reading::found).isEmpty()) {
            return new Verdict.Inconclusive(
                    List.of(
                            draft.flatMap(Reading::unread)
                                    .map(Reading.Unread::sentence)
                                    .orElse("The draft of the API was not read.")));
        }
        List<Finding.NearRoute> near =
                NearRoutes.of(place.method(), place.resource(), place.live().routes().keySet());
        return new Verdict.Confirmed(
                Confidence.POSSIBLE,
                List.of(place.serves(), place.lacks(), resemblance(place, near)),
                List.of(
                        new Remedy.Instruct(
                                near.isEmpty()
                                        ? "Check the URL that the client uses: this API may not be"
                                                + " the one it means."
                                        : "Check the URL that the client uses: it may mean `%s`."
                                                .formatted(near.getFirst().route()))),
                near);
    }

    private static Evidence resemblance(Place place, List<Finding.NearRoute> near) {
        int routes = place.live().routes().size();
        return new Evidence(
                near.isEmpty()
                        ? "None of its %d routes resembles the request.".formatted(routes)
                        : "The nearest of its %d routes is `%s`: %s."
                                .formatted(
                                        routes,
                                        near.getFirst().route(),
                                        near.getFirst().difference()),
                place.liveSource());
    }
}
