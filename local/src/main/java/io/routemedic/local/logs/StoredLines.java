package io.routemedic.local.logs;

import io.routemedic.local.dataplane.AccessLogSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lines that log groups keep, to be searched. CloudWatch Logs has a line some time after it was
 * written: here, a number of searches later.
 */
public final class StoredLines implements AccessLogSink {

    /** A line with its place in its group. */
    public record Stored(long number, Instant at, String message, int searchesBefore) {}

    private final int missedBy;
    private final Map<String, List<Stored>> groups = new LinkedHashMap<>();
    private int searches;

    /**
     * @param missedBy how many searches after its writing do not see a line yet
     */
    public StoredLines(int missedBy) {
        this.missedBy = missedBy;
    }

    /** Makes a log group, unless it is there. */
    public synchronized void create(String logGroup) {
        groups.computeIfAbsent(logGroup, _ -> new ArrayList<>());
    }

    @Override
    public synchronized void write(String logGroup, Instant at, String line) {
        create(logGroup);
        List<Stored> lines = groups.getOrDefault(logGroup, List.of());
        lines.add(new Stored(lines.size(), at, line, searches));
    }

    /** Begins a search, which sees what is there at this moment, however many pages it has. */
    public synchronized int search() {
        return ++searches;
    }

    /**
     * What a search finds, by time; empty when there is no such log group.
     *
     * @param search what {@link #search} gave
     */
    public synchronized Optional<List<Stored>> found(
            String logGroup, int search, Predicate<Stored> wanted) {
        return Optional.ofNullable(groups.get(logGroup))
                .map(
                        lines ->
                                lines.stream()
                                        .filter(line -> search - line.searchesBefore() > missedBy)
                                        .filter(wanted)
                                        .sorted(Comparator.comparing(Stored::at))
                                        .toList());
    }
}
