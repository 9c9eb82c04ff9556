package io.routemedic.diagnosis.finding;

import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cause of an incident, with its evidence.
 *
 * @param remedies what to do, best first
 * @param nearRoutes up to 4, nearest first
 * @param alternatives other confirmed causes, most useful first
 * @param unchecked what could not be looked at, one sentence each
 */
public record Finding(
        Incident incident,
        Cause cause,
        Confidence confidence,
        List<Evidence> evidence,
        List<Remedy> remedies,
        List<NearRoute> nearRoutes,
        List<Alternative> alternatives,
        List<String> unchecked) {

    private static final Set<String> STAGE_READ =
            Set.of("apigateway:GetStage", "apigateway:GetStages");

    public Finding {
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
        nearRoutes = List.copyOf(nearRoutes);
        alternatives = List.copyOf(alternatives);
        unchecked = List.copyOf(unchecked);
    }

    /**
     * Until when the stage is known to have lacked the requests' route: until the last of them
     * failed, and no later than the stage was read. Empty for any other cause.
     */
    public Optional<Instant> routeMissing() {
        return cause.isMissingRoute()
                ? Stream.concat(Stream.of(incident.lastSeen()), stageRead())
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Stream<Instant> stageRead() {
        return evidence.stream()
                .map(Evidence::source)
                .filter(source -> STAGE_READ.contains(source.call()))
                .map(Source::readAt);
    }

    /** The same of another incident. */
    public Finding of(Incident another) {
        return new Finding(
                another,
                cause,
                confidence,
                evidence,
                remedies,
                nearRoutes,
                alternatives,
                unchecked);
    }

    /** The same, with other evidence, and other things that could not be looked at. */
    public Finding with(List<Evidence> evidence, List<String> unchecked) {
        return new Finding(
                incident,
                cause,
                confidence,
                evidence,
                remedies,
                nearRoutes,
                alternatives,
                unchecked);
    }

    /** A confirmed cause that is not the finding's first. */
    public record Alternative(Cause cause, Confidence confidence, List<Evidence> evidence) {
        public Alternative {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A route that the caller may have meant.
     *
     * @param difference how it differs from the request, for people: {@code segment 2 is `orders`,
     *     not `order`}
     */
    public record NearRoute(Route route, String difference) {}
}
