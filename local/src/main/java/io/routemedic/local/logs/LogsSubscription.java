package io.routemedic.local.logs;

import io.routemedic.local.dataplane.AccessLogSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Collects lines by log group and sends them on in batches. Each batch is kept, so that it can be
 * delivered again.
 */
public final class LogsSubscription implements AccessLogSink {

    private static final int BATCH = 1000;

    private final String account;
    private final AccessLogSink kept;
    private final Consumer<String> destination;
    private final Map<String, List<LogEvent>> pending = new LinkedHashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final List<String> delivered = new CopyOnWriteArrayList<>();

    /**
     * A subscription of every log group.
     *
     * @param kept gets every line too, to be searched
     * @param destination takes each payload and returns at once
     */
    public LogsSubscription(String account, AccessLogSink kept, Consumer<String> destination) {
        this.account = account;
        this.kept = kept;
        this.destination = destination;
    }

    @Override
    public synchronized void write(String logGroup, Instant at, String line) {
        kept.write(logGroup, at, line);
        List<LogEvent> events = pending.computeIfAbsent(logGroup, _ -> new ArrayList<>());
        events.add(new LogEvent(at, line));
        if (events.size() == BATCH) {
            pending.remove(logGroup);
            deliver(logGroup, events);
        }
    }

    /** Sends what was collected; does nothing when nothing was. */
    public synchronized void flush() {
        Map<String, List<LogEvent>> batches = new LinkedHashMap<>(pending);
        pending.clear();
        batches.forEach(this::deliver);
    }

    private void deliver(String logGroup, List<LogEvent> events) {
        long first = counts.merge(logGroup, (long) events.size(), Long::sum) - events.size();
        String payload = SubscriptionPayload.of(account, logGroup, first, events);
        delivered.add(payload);
        destination.accept(payload);
    }

    /** Sends every batch again, as CloudWatch Logs sometimes does. */
    public void redeliver() {
        delivered.forEach(destination);
    }

    /** The payloads sent so far, each once. */
    public List<String> delivered() {
        return List.copyOf(delivered);
    }
}
