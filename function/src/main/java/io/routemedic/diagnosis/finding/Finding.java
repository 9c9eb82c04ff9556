package io.routemedic.diagnosis.finding;

import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param root the requests that fail for the same root cause, which one change would end together;
 *     empty where it stands alone
 */
public record Finding(
        Incident incident,
        Cause cause,
        Confidence confidence,
        List<Evidence> evidence,
        List<Remedy> remedies,
        List<NearRoute> nearRoutes,
        List<Alternative> alternatives,
        List<String> unchecked,
        Optional<RequestGroup.OfCause> root) {

    private static final Set<String> STAGE_READ =
            Set.of("apigateway:GetStage", "apigateway:GetStages");

    public Finding {
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
        nearRoutes = List.copyOf(nearRoutes);
        alternatives = List.copyOf(alternatives);
        unchecked = List.copyOf(unchecked);
    }

    /** One that stands alone. */
    public Finding(
            Incident incident,
            Cause cause,
            Confidence confidence,
            List<Evidence> evidence,
            List<Remedy> remedies,
            List<NearRoute> nearRoutes,
            List<Alternative> alternatives,
            List<String> unchecked) {
        this(
                incident,
                cause,
                confidence,
                evidence,
                remedies,
                nearRoutes,
                alternatives,
                unchecked,
                Optional.empty());
    }

    /** Whether it only counts what others have in common: {@link #roots}. */
    public boolean isRoot() {
        return incident.key().group() instanceof RequestGroup.OfCause;
    }

    /** What makes it one with the others of its root cause. */
    public Optional<IncidentKey> rootKey() {
        return root.map(group -> new IncidentKey(incident.key().origin(), group));
    }

    /**
     * All of these, and what they have in common: that is counted too, as people are told by it.
     */
    public static List<Finding> withRoots(List<Finding> findings) {
        return Stream.concat(findings.stream(), roots(findings).stream()).toList();
    }

    /**
     * The findings of each root cause as one: described by the first of them, counting all. It is
     * what people are told by, and nothing is decided by it.
     */
    public static List<Finding> roots(List<Finding> all) {
        Map<IncidentKey, List<Finding>> byRoot = new LinkedHashMap<>();
        for (Finding finding : all) {
            finding.rootKey()
                    .ifPresent(
                            key ->
                                    byRoot.computeIfAbsent(key, _ -> new ArrayList<>())
                                            .add(finding));
        }
        return byRoot.values().stream().map(Finding::together).toList();
    }

    private static Finding together(List<Finding> all) {
        Finding first = all.getFirst();
        return new Finding(
                Incident.together(
                        first.root.orElseThrow(), all.stream().map(Finding::incident).toList()),
                first.cause,
                first.confidence,
                first.evidence,
                first.remedies,
                List.of(),
                List.of(),
                List.of());
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
                unchecked,
                root);
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
