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
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** The path is live, but with other methods. */
public final class MethodNotDefined implements UnservedHypothesis {
    @Override
    public Cause cause() {
        return Cause.METHOD_NOT_DEFINED;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        if (place.method().equals("OPTIONS")) {
            return new Verdict.Refuted("`OPTIONS` is a preflight request.");
        }
        SequencedMap<String, Route> served = place.live().table().servedAt(place.resource());
        if (served.isEmpty()) {
            return new Verdict.Refuted("No method is live on `%s`.".formatted(place.resource()));
        }
        boolean headOfGet = place.method().equals("HEAD") && served.containsKey("GET");
        return new Verdict.Confirmed(
                // That GET does not serve HEAD is measured, but not documented.
                (headOfGet ? Confidence.LIKELY : Confidence.CERTAIN).atMost(place.ceiling()),
                evidence(place, served, headOfGet),
                remedies(place, served));
    }

    private static List<Evidence> evidence(
            Place place, SequencedMap<String, Route> served, boolean headOfGet) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence(
                        "Deployment `%s` serves %s on `%s`, but not `%s`."
                                .formatted(
                                        place.live().id(),
                                        Phrases.listed(served.keySet()),
                                        place.resource(),
                                        place.method()),
                        place.liveSource()));
        if (headOfGet) {
            evidence.add(
                    new Evidence(
                            "API Gateway does not answer `HEAD` by `%s`: each method is a route of its own."
                                    .formatted(served.get("GET")),
                            place.liveSource()));
        }
        evidence.add(place.serves());
        return evidence;
    }

    private static List<Remedy> remedies(Place place, SequencedMap<String, Route> served) {
        List<Remedy> remedies = new ArrayList<>();
        String path = place.path().written(place.resource());
        if (served.size() == 1) {
            remedies.add(new Remedy.RequestInstead(served.firstEntry().getKey(), path));
        } else {
            remedies.add(
                    new Remedy.Instruct(
                            "Use one of the methods that are live: %s."
                                    .formatted(Phrases.listed(served.keySet()))));
        }
        remedies.add(
                new Remedy.DefineRoute(
                        place.ref(),
                        new Route(place.method(), served.firstEntry().getValue().path())));
        return remedies;
    }
}
