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
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
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
                    new Verdict.Inconclusive(List.of(unread.sentence()));
            case Reading.Absent<CustomDomain> _ ->
                    new Verdict.Refuted("The custom domain does not exist (any more).");
            case Reading.Read<CustomDomain>(CustomDomain known, Source source) ->
                    against(place, examination, known, source);
        };
    }

    private static Verdict against(
            Place place, Examination examination, CustomDomain domain, Source source) {
        Elsewhere elsewhere = new Elsewhere(place, examination.snapshot());
        List<Elsewhere.Serving> serving =
                Stream.concat(
                                elsewhere.telling().stream(),
                                elsewhere.behindOtherBasePaths(domain).stream())
                        .distinct()
                        .toList();
        if (!serving.isEmpty()) {
            return confirmed(place, domain, source, serving);
        }
        List<String> unread = elsewhere.unread();
        return unread.isEmpty()
                ? new Verdict.Refuted("No other stage it could have meant has the route.")
                : new Verdict.Inconclusive(unread);
    }

    private static Verdict confirmed(
            Place place, CustomDomain domain, Source source, List<Elsewhere.Serving> serving) {
        List<Evidence> evidence = new ArrayList<>();
        String basePath =
                place.path().prefix().isEmpty() ? BasePathMapping.NONE : place.path().prefix();
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
                        new Remedy.Remap(
                                domain.name(),
                                place.path().mapping().map(BasePathMapping::shown).orElse(basePath),
                                serving.getFirst().stage())));
    }
}
