package io.routemedic.incident;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Failed requests that one diagnosis explains. All texts come from requests: hostile, but already
 * bounded and free of tokens.
 *
 * @param count exact
 * @param sentMethod the method of the first request; empty when it is the key's, or not known
 * @param sources estimated from a bounded sketch; 0 when source addresses are not logged
 * @param samplePaths up to 5 distinct values of {@code $context.path} as logged, first seen first
 * @param domainName {@code $context.domainName} of the first request
 * @param domainRoute how the custom domain of the first request chose the stage, if it is logged
 * @param integrationStatus the status of an integration, when any request reached one
 * @param canaryRequest whether the requests were sent to the canary; empty when it is not logged,
 *     or some were and some were not
 * @param message the error message of the first request, redacted
 * @param userAgent the first request's user agent
 * @param requestId the first request's extended request id, else its request id
 * @param logged the variables that the log format has at all
 * @param activity all unroutable requests of the same stage in the same batch
 */
public record Incident(
        IncidentKey key,
        Optional<String> sentMethod,
        Symptom symptom,
        long count,
        SourceCount sources,
        Instant firstSeen,
        Instant lastSeen,
        List<String> samplePaths,
        Optional<String> domainName,
        Optional<DomainRoute> domainRoute,
        Optional<String> integrationStatus,
        Optional<Boolean> canaryRequest,
        Optional<String> message,
        Optional<String> userAgent,
        Optional<String> requestId,
        Set<LogVariable> logged,
        Activity activity) {

    private static final int MOST_SAMPLES = 5;

    public Incident {
        samplePaths = List.copyOf(samplePaths);
        logged = Set.copyOf(logged);
    }

    /** The path of the first request, as {@code $context.path} logs it. */
    public Optional<String> path() {
        return samplePaths.stream().findFirst();
    }

    /** The method of the first request; a word that stands for it where it is not logged. */
    public String method() {
        return sentMethod.orElseGet(key::method);
    }

    public int distinctSources() {
        return sources.distinct();
    }

    /** The route that all the requests lead to, where it is known. */
    public Optional<Route> route() {
        return key.group() instanceof RequestGroup.OfRoute(Route route)
                ? Optional.of(route)
                : Optional.empty();
    }

    /**
     * The same incident once for each sample path, with that path first. Requests for one route
     * stand for each other, whatever their paths; what has only a shape in common may not.
     */
    public List<Incident> bySample() {
        return key.group() instanceof RequestGroup.Alike && samplePaths.size() > 1
                ? samplePaths.stream().map(this::ledBy).toList()
                : List.of(this);
    }

    /**
     * Several incidents of one origin as one: their counts together, and the words of the first.
     *
     * @param incidents one at least
     */
    public static Incident together(RequestGroup group, List<Incident> incidents) {
        Incident first = incidents.getFirst();
        return new Incident(
                new IncidentKey(first.key().origin(), group),
                Optional.empty(),
                first.symptom(),
                incidents.stream().mapToLong(Incident::count).sum(),
                SourceCount.together(incidents.stream().map(Incident::sources).toList()),
                earliest(incidents),
                latest(incidents),
                incidents.stream()
                        .flatMap(one -> one.samplePaths().stream())
                        .distinct()
                        .limit(MOST_SAMPLES)
                        .toList(),
                first.domainName(),
                first.domainRoute(),
                first.integrationStatus(),
                first.canaryRequest(),
                first.message(),
                first.userAgent(),
                first.requestId(),
                first.logged(),
                first.activity());
    }

    private static Instant earliest(List<Incident> incidents) {
        return incidents.stream().map(Incident::firstSeen).min(Instant::compareTo).orElseThrow();
    }

    private static Instant latest(List<Incident> incidents) {
        return incidents.stream().map(Incident::lastSeen).max(Instant::compareTo).orElseThrow();
    }

    private Incident ledBy(String path) {
        List<String> paths = new ArrayList<>(samplePaths);
        paths.remove(path);
        paths.addFirst(path);
        return as(key, sentMethod, paths);
    }

    /** The same requests, now that it is known which stage wrote their lines. */
    public Incident at(StageRef stage) {
        return as(key.at(stage), sentMethod, samplePaths);
    }

    /** The same requests, now that it is known which route they lead to. */
    public Incident leadingTo(Route route) {
        IncidentKey known = new IncidentKey(key.origin(), new RequestGroup.OfRoute(route));
        return as(known, Optional.of(method()), samplePaths);
    }

    private Incident as(IncidentKey other, Optional<String> sent, List<String> paths) {
        return new Incident(
                other,
                sent,
                symptom,
                count,
                sources,
                firstSeen,
                lastSeen,
                paths,
                domainName,
                domainRoute,
                integrationStatus,
                canaryRequest,
                message,
                userAgent,
                requestId,
                logged,
                activity);
    }

    /**
     * All the unroutable requests of one stage in one batch: tells scanners from consumers.
     *
     * @param distinctPaths estimated from a bounded sketch; all paths of one known route are one
     * @param distinctSources estimated from a bounded sketch; 0 when source addresses are not
     *     logged
     */
    public record Activity(long requests, int distinctPaths, int distinctSources) {}
}
