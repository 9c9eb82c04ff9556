package io.routemedic.incident;

import io.routemedic.intake.format.LogVariable;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Gathers the requests of one incident; its memory does not grow with their number. */
final class IncidentBuilder {

    static final int MOST_SAMPLES = 5;

    private final FailedRequest first;
    private final Set<String> samplePaths = new LinkedHashSet<>();
    private final DistinctCounter sources = new DistinctCounter();
    private Instant firstSeen;
    private Instant lastSeen;
    private Optional<String> integrationStatus = Optional.empty();
    private Optional<Boolean> canaryRequest;
    private long count;

    IncidentBuilder(FailedRequest first) {
        this.first = first;
        this.firstSeen = first.at();
        this.lastSeen = first.at();
        this.canaryRequest = first.canaryRequest();
    }

    void add(FailedRequest request) {
        count++;
        request.path().ifPresent(this::addSample);
        request.source().ifPresent(sources::add);
        if (integrationStatus.isEmpty()) {
            integrationStatus = request.integrationStatus();
        }
        if (canaryRequest.isPresent() && !canaryRequest.equals(request.canaryRequest())) {
            canaryRequest = Optional.empty();
        }
        extendTo(request.at(), request.at());
    }

    /** Takes over what another incident has gathered; its first request gives way to ours. */
    void merge(IncidentBuilder other) {
        count += other.count;
        other.samplePaths.forEach(this::addSample);
        sources.addAll(other.sources);
        integrationStatus = integrationStatus.or(() -> other.integrationStatus);
        extendTo(other.firstSeen, other.lastSeen);
    }

    long count() {
        return count;
    }

    FailedRequest first() {
        return first;
    }

    Incident build(IncidentKey key, Incident.Activity activity) {
        return new Incident(
                key,
                // The others' method is the key's, or none is known.
                key.group() instanceof RequestGroup.OfRoute ? first.method() : Optional.empty(),
                first.symptom(),
                count,
                sources.sources(),
                firstSeen,
                lastSeen,
                samplePaths.stream().toList(),
                first.domainName(),
                first.domainRoute(),
                integrationStatus,
                canaryRequest,
                first.message(),
                first.text(LogVariable.USER_AGENT),
                first.requestId(),
                first.entry().logged(),
                activity);
    }

    private void addSample(String path) {
        if (samplePaths.size() < MOST_SAMPLES) {
            samplePaths.add(path);
        }
    }

    private void extendTo(Instant from, Instant to) {
        firstSeen = from.isBefore(firstSeen) ? from : firstSeen;
        lastSeen = to.isAfter(lastSeen) ? to : lastSeen;
    }
}
