package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.UnservedHypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Elsewhere;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Place;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The draft has the route, live has not: it was changed and never deployed to this stage. */
public final class RouteNotDeployed implements UnservedHypothesis {
    @Override
    public Cause cause() {
        return Cause.ROUTE_NOT_DEPLOYED;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        Optional<Reading<Draft>> reading = examination.snapshot().draft();
        if (reading.isEmpty()) {
            return new Verdict.Inconclusive(List.of("The draft of the API was not read."));
        }
        return switch (reading.get()) {
            case Reading.Unread<Draft> unread ->
                    new Verdict.Inconclusive(List.of(unread.sentence()));
            case Reading.Absent<Draft> _ ->
                    new Verdict.Refuted("The API does not exist (any more).");
            case Reading.Read<Draft>(Draft draft, Source source) ->
                    against(draft, source, place, examination);
        };
    }

    private static Verdict against(
            Draft draft, Source source, Place place, Examination examination) {
        Optional<RouteMatch> match = draft.table().match(place.method(), place.resource());
        if (match.isEmpty()) {
            return new Verdict.Refuted(
                    "The draft has no route for `%s %s` either."
                            .formatted(place.method(), place.resource()));
        }
        Route route = match.get().route();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence(
                        "The draft of API `%s` has `%s`.".formatted(place.ref().api(), route),
                        source));
        evidence.add(place.serves());
        evidence.add(place.lacks());
        evidence.addAll(new Elsewhere(place, examination.snapshot()).siblings());
        return new Verdict.Confirmed(
                Confidence.CERTAIN.atMost(place.ceiling()),
                evidence,
                remedies(draft, place, route));
    }

    /** API Gateway refuses to deploy an API that has a method without an integration. */
    private static List<Remedy> remedies(Draft draft, Place place, Route route) {
        Draft.Method method = draft.methods().get(route);
        return method == null || method.hasIntegration()
                ? List.of(new Remedy.Deploy(place.ref(), route))
                : List.of(
                        new Remedy.Instruct(
                                "Give `%s` an integration, then deploy: API Gateway deploys no API that has a method without one."
                                        .formatted(route)));
    }
}
