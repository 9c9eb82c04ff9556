package io.routemedic.cli.report;

import io.routemedic.diagnosis.finding.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many requests failed when, by cause.
 *
 * @param width of a column
 * @param columns without gaps, oldest first
 */
public record Timeline(Duration width, List<Column> columns) {
    public Timeline {
        columns = List.copyOf(columns);
    }

    /** Requests of one span of time. */
    public record Column(Instant from, Map<Cause, Long> failures) {
        public Column {
            failures = Map.copyOf(failures);
        }

        long total() {
            return failures.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** All failures by cause. */
    Map<Cause, Long> totals() {
        Map<Cause, Long> totals = new EnumMap<>(Cause.class);
        columns.forEach(
                column ->
                        column.failures()
                                .forEach((cause, count) -> totals.merge(cause, count, Long::sum)));
        return totals;
    }

    /** The columns of counts by time, those without a failure included. */
    static Timeline of(Duration width, Map<Instant, Map<Cause, Long>> counts) {
        var sorted = new TreeMap<>(counts);
        if (sorted.isEmpty()) {
            return new Timeline(width, List.of());
        }
        for (Instant at = sorted.firstKey(); at.isBefore(sorted.lastKey()); at = at.plus(width)) {
            sorted.putIfAbsent(at, Map.of());
        }
        return new Timeline(
                width,
                sorted.entrySet().stream().map(e -> new Column(e.getKey(), e.getValue())).toList());
    }
}
