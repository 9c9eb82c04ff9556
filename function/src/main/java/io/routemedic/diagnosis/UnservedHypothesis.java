package io.routemedic.diagnosis;

import io.routemedic.diagnosis.Verdict.Inconclusive;
import io.routemedic.diagnosis.Verdict.Refuted;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Place;
import io.routemedic.diagnosis.examination.Standing;

/** A cause that can only hold for a request that nothing on the stage has a route for. */
public interface UnservedHypothesis extends Hypothesis {
    @Override
    default Verdict test(Examination examination) {
        return switch (examination.standing()) {
            case Standing.Served(Place place, var match, var _) ->
                    new Refuted(
                            "Stage `%s` serves the request by `%s`."
                                    .formatted(place.ref(), match.route()));
            case Standing.Split(Place place, var match, boolean _) ->
                    new Refuted(
                            "One of the two deployments of stage `%s` serves the request by `%s`."
                                    .formatted(place.ref(), match.route()));
            case Standing.Unknown(var missing) -> new Inconclusive(missing);
            case Standing.Unserved(Place place) -> test(place, examination);
        };
    }

    /** Tests the cause for a request without a route. */
    Verdict test(Place place, Examination examination);
}
