package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Examination;
import io.routemedic.diagnosis.Place;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.UnservedHypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.reading.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A custom domain leads to a stage without the route, while another it could have meant has it. */
public final class WrongMapping implements UnservedHypothesis {
    @Override
    public Cause cause() {
        return Cause.WRONG_MAPPING;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        Optional<Reading<CustomDomain>> domain = examination.snapshot().domain();
        if (domain.isEmpty()) {
            return new Verdict.Refuted("The request did not come over a custom domain.");
        }
        return switch (domain.get()) {
            case Reading.Unread<CustomDomain> unread ->
                    new Verdict.Inconclusive(List.of(Unreadable.sentence(unread)));
            case Reading.Absent<CustomDomain> _ ->
                    new Verdict.Refuted("The custom domain does not exist (any more).");
            case Reading.Read<CustomDomain>(CustomDomain known, Source source) ->
                    against(place, examination, known, source);
        };
    }

    private static Verdict against(
            Place place, Examination examination, CustomDomain domain, Source source) {
        List<Targets.Serving> serving =
                Stream.concat(
                                Targets.serving(place, examination.snapshot()).stream(),
                                Targets.byOtherBasePath(place, examination.snapshot(), domain)
                                        .stream())
                        .distinct()
                        .toList();
        if (!serving.isEmpty()) {
            return confirmed(place, domain, source, serving);
        }
        List<String> unread = Targets.unread(examination.snapshot());
        return unread.isEmpty()
                ? new Verdict.Refuted("No other stage it could have meant has the route.")
                : new Verdict.Inconclusive(unread);
    }

    private static Verdict confirmed(
            Place place, CustomDomain domain, Source source, List<Targets.Serving> serving) {
        List<Evidence> evidence = new ArrayList<>();
        String basePath = place.path().prefix().isEmpty() ? "(none)" : place.path().prefix();
        evidence.add(
                new Evidence(
                        "The custom domain `%s` leads `%s` to stage `%s`."
                                .formatted(domain.name(), basePath, place.ref()),
                        source));
        evidence.add(place.lacks());
        serving.forEach(target -> evidence.add(target.evidence()));
        return new Verdict.Confirmed(
                Confidence.LIKELY,
                evidence,
                List.of(
                        new Remedy.Instruct(
                                "If `%s` is meant to lead there, map it to `%s`."
                                        .formatted(
                                                domain.name() + place.path().prefix(),
                                                serving.getFirst().stage()))));
    }
}
