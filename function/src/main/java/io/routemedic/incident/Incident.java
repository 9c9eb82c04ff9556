package io.routemedic.incident;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Failed requests that one diagnosis explains. All texts come from requests: hostile, but already
 * bounded and free of tokens.
 *
 * @param count exact
 * @param distinctSources estimated from a bounded sketch; 0 when source addresses are not logged
 * @param samplePaths up to 5 distinct values of {@code $context.path} as logged, first seen first
 * @param domainName {@code $context.domainName} of the first request
 * @param basePathMatched {@code $context.customDomain.basePathMatched} of the first request
 * @param integrationStatus the status of an integration, when any request reached one
 * @param canaryRequest whether the first request was sent to the canary; empty when not logged
 * @param message the error message of the first request, redacted
 * @param userAgent the first request's user agent
 * @param requestId the first request's extended request id, else its request id
 * @param logged the variables that the log format has at all
 * @param activity all unroutable requests of the same stage in the same batch
 */
public record Incident(
        IncidentKey key,
        Symptom symptom,
        long count,
        int distinctSources,
        Instant firstSeen,
        Instant lastSeen,
        List<String> samplePaths,
        Optional<String> domainName,
        Optional<String> basePathMatched,
        Optional<String> integrationStatus,
        Optional<Boolean> canaryRequest,
        Optional<String> message,
        Optional<String> userAgent,
        Optional<String> requestId,
        Set<LogVariable> logged,
        Activity activity) {
    public Incident {
        samplePaths = List.copyOf(samplePaths);
        logged = Set.copyOf(logged);
    }

    /** The path of the first request, as {@code $context.path} logs it. */
    public Optional<String> path() {
        return samplePaths.stream().findFirst();
    }

    public String method() {
        return key.method();
    }

    /** The same requests, now that it is known which stage wrote their lines. */
    public Incident at(StageRef stage) {
        return new Incident(
                key.at(stage),
                symptom,
                count,
                distinctSources,
                firstSeen,
                lastSeen,
                samplePaths,
                domainName,
                basePathMatched,
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
     * @param distinctPaths estimated from a bounded sketch
     * @param distinctSources estimated from a bounded sketch; 0 when source addresses are not
     *     logged
     */
    public record Activity(long requests, int distinctPaths, int distinctSources) {}
}
