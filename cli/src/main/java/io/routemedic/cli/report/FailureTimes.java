package io.routemedic.cli.report;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.FailedRequest;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Counts when requests failed, by the incident that they belong to. Memory is bounded, whatever the
 * number of requests: over a longer time it counts by longer spans, and beyond so many incidents it
 * counts the rest of each origin together, as the incidents themselves are.
 */
public final class FailureTimes implements BiConsumer<IncidentKey.Origin, FailedRequest> {

    private static final int MOST_SPANS = 240;
    private static final int MOST_INCIDENTS = 5_000;

    private final Map<IncidentKey, Map<Long, Long>> counts = new HashMap<>();
    private long spanMinutes = 1;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    @Override
    public void accept(IncidentKey.Origin origin, FailedRequest request) {
        long minute = Math.floorDiv(request.at().getEpochSecond(), 60);
        first = Math.min(first, minute);
        last = Math.max(last, minute);
        while ((last - first) / spanMinutes >= MOST_SPANS) {
            widen();
        }
        IncidentKey key = new IncidentKey(origin, request.group());
        boolean hasPlace = counts.containsKey(key) || counts.size() < MOST_INCIDENTS;
        counts.computeIfAbsent(hasPlace ? key : rest(key), _ -> new HashMap<>())
                .merge(span(minute), 1L, Long::sum);
    }

    /** All counts, each by the cause that was found for its incident. */
    public Timeline timeline(List<Finding> findings) {
        Map<IncidentKey, Cause> causes =
                findings.stream()
                        .collect(
                                Collectors.toMap(
                                        finding -> finding.incident().key(),
                                        Finding::cause,
                                        (one, _) -> one));
        var columns = new TreeMap<Instant, Map<Cause, Long>>();
        counts.forEach(
                (key, times) -> {
                    Cause cause =
                            causes.getOrDefault(
                                    key, causes.getOrDefault(rest(key), Cause.UNDETERMINED));
                    times.forEach(
                            (span, count) ->
                                    columns.computeIfAbsent(
                                                    Instant.ofEpochSecond(span * 60),
                                                    _ -> new HashMap<>())
                                            .merge(cause, count, Long::sum));
                });
        return Timeline.of(Duration.ofMinutes(spanMinutes), columns);
    }

    private void widen() {
        spanMinutes *= 2;
        counts.replaceAll(
                (_, times) -> {
                    var wider = new HashMap<Long, Long>();
                    times.forEach((minute, count) -> wider.merge(span(minute), count, Long::sum));
                    return wider;
                });
    }

    private long span(long minute) {
        return Math.floorDiv(minute, spanMinutes) * spanMinutes;
    }

    private static IncidentKey rest(IncidentKey key) {
        return new IncidentKey(key.origin(), new RequestGroup.Rest());
    }
}
