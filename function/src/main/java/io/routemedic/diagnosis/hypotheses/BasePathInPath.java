package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Examination;
import io.routemedic.diagnosis.Place;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.UnservedHypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.reading.Unreadable;
import io.routemedic.routing.RouteMatch;
import java.util.List;
import java.util.Optional;

/** A base path used on the execute-api host, or written twice, or left out. */
public final class BasePathInPath implements UnservedHypothesis {
    @Override
    public Cause cause() {
        return Cause.BASE_PATH_IN_PATH;
    }

    @Override
    public Verdict test(Place place, Examination examination) {
        Optional<Reading<CustomDomain>> domain = examination.snapshot().domain();
        if (domain.isPresent()) {
            return switch (domain.get()) {
                case Reading.Unread<CustomDomain> unread ->
                        new Verdict.Inconclusive(List.of(Unreadable.sentence(unread)));
                case Reading.Absent<CustomDomain> _ ->
                        new Verdict.Refuted("The custom domain does not exist (any more).");
                case Reading.Read<CustomDomain>(CustomDomain known, Source source) ->
                        onCustomDomain(place, examination, known, source);
            };
        }
        Optional<Reading<List<CustomDomain>>> all = examination.snapshot().domains();
        if (all.isEmpty()) {
            return new Verdict.Refuted(
                    "Without its leading segments the path has no route either.");
        }
        return switch (all.get()) {
            case Reading.Unread<List<CustomDomain>> unread ->
                    new Verdict.Inconclusive(List.of(Unreadable.sentence(unread)));
            case Reading.Absent<List<CustomDomain>> _ ->
                    new Verdict.Refuted("The account has no custom domains.");
            case Reading.Read<List<CustomDomain>>(var domains, Source source) ->
                    onExecuteApi(place, domains, source);
        };
    }

    private static Verdict onExecuteApi(Place place, List<CustomDomain> domains, Source source) {
        for (CustomDomain domain : domains) {
            for (BasePathMapping mapping : domain.mappings()) {
                Optional<String> rest = BasePaths.after(place.resource(), mapping);
                if (BasePaths.leadsTo(mapping, place.ref()) && rest.isPresent()) {
                    Optional<RouteMatch> match = matchAfterStage(place, mapping, rest.get());
                    if (match.isPresent()) {
                        String fact =
                                "`/%s` is a base path of the custom domain `%s`; on the execute-api host the path starts with the stage only."
                                        .formatted(mapping.basePath(), domain.name());
                        return confirmed(
                                place, match.get(), rest.get(), new Evidence(fact, source));
                    }
                }
            }
        }
        return new Verdict.Refuted("No custom domain maps such a base path to this stage.");
    }

    private static Optional<RouteMatch> matchAfterStage(
            Place place, BasePathMapping mapping, String rest) {
        return mapping.basePath().isEmpty()
                ? Optional.empty()
                : place.live().table().match(place.method(), rest);
    }

    private static Verdict onCustomDomain(
            Place place, Examination examination, CustomDomain domain, Source source) {
        for (BasePathMapping mapping : domain.mappings()) {
            Optional<String> rest = BasePaths.after(place.resource(), mapping);
            if (BasePaths.leadsTo(mapping, place.ref())
                    && !mapping.basePath().isEmpty()
                    && place.path().prefix().startsWith("/" + mapping.basePath())
                    && rest.isPresent()) {
                Optional<RouteMatch> match = place.live().table().match(place.method(), rest.get());
                if (match.isPresent()) {
                    String fact =
                            "The base path `/%s` of the custom domain `%s` stands twice in the path."
                                    .formatted(mapping.basePath(), domain.name());
                    return confirmed(place, match.get(), rest.get(), new Evidence(fact, source));
                }
            }
        }
        return leftOut(place, examination, domain, source);
    }

    private static Verdict confirmed(
            Place place, RouteMatch match, String rest, Evidence evidence) {
        return new Verdict.Confirmed(
                Confidence.CERTAIN.atMost(place.ceiling()),
                List.of(evidence, place.has(match.route())),
                List.of(new Remedy.RequestInstead(place.method(), place.path().written(rest))));
    }

    /** The empty base path took the request, while one that has a name leads to the route. */
    private static Verdict leftOut(
            Place place, Examination examination, CustomDomain domain, Source source) {
        if (!place.path().prefix().isEmpty()) {
            return new Verdict.Refuted("The path has its base path exactly once.");
        }
        for (BasePathMapping mapping : domain.mappings()) {
            Optional<Targets.Serving> serving =
                    mapping.basePath().isEmpty()
                            ? Optional.empty()
                            : Targets.serving(place, examination.snapshot(), mapping);
            if (serving.isPresent()) {
                return new Verdict.Confirmed(
                        Confidence.LIKELY,
                        List.of(
                                new Evidence(
                                        "The custom domain `%s` leads a path without base path to stage `%s`, and the base path `/%s` to stage `%s`."
                                                .formatted(
                                                        domain.name(),
                                                        place.ref(),
                                                        mapping.basePath(),
                                                        serving.get().stage()),
                                        source),
                                serving.get().evidence(),
                                place.lacks()),
                        List.of(
                                new Remedy.RequestInstead(
                                        place.method(),
                                        "/" + mapping.basePath() + place.resource())));
            }
        }
        return new Verdict.Refuted("No base path of the custom domain leads to a stage with it.");
    }
}
