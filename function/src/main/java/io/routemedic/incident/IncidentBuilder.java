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
    private long count;

    IncidentBuilder(FailedRequest first) {
        this.first = first;
        this.firstSeen = first.at();
        this.lastSeen = first.at();
    }

    void add(FailedRequest request) {
        count++;
        request.path().ifPresent(this::addSample);
        request.source().ifPresent(sources::add);
        if (integrationStatus.isEmpty()) {
            integrationStatus = request.integrationStatus();
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
                first.symptom(),
                count,
                sources.estimate(),
                firstSeen,
                lastSeen,
                samplePaths.stream().toList(),
                first.domainName(),
                first.text(LogVariable.BASE_PATH_MATCHED),
                integrationStatus,
                first.canaryRequest(),
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
