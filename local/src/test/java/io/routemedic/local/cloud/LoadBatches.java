package io.routemedic.local.cloud;

import io.routemedic.local.logs.LogEvent;
import io.routemedic.local.logs.SubscriptionPayload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Batches of log lines, and how many failed requests for each path are in them. */
final class LoadBatches {

    static final String API = "a1b2c3d4e5";
    static final int LINES = 20;
    static final int ROUTES = 12;
    private static final String GROUP = "/apigw/" + API;

    private final Instant start = Instant.now().minus(Duration.ofMinutes(5));
    private final Random random;
    private final Map<String, Long> failed = new HashMap<>();
    private final List<String> payloads = new ArrayList<>();

    LoadBatches(int batches, Random random) {
        this.random = random;
        for (int number = 0; number < batches; number++) {
            long first = (long) number * LINES;
            payloads.add(SubscriptionPayload.of("111122223333", GROUP, first, events(first)));
        }
    }

    List<String> payloads() {
        return List.copyOf(payloads);
    }

    /** By path, counted as they were written. */
    Map<String, Long> failed() {
        return Map.copyOf(failed);
    }

    /** Of all paths together. */
    long requests() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<LogEvent> events(long first) {
        List<LogEvent> events = new ArrayList<>();
        for (long line = first; line < first + LINES; line++) {
            events.add(event(line));
        }
        return events;
    }

    private LogEvent event(long number) {
        int route = random.nextInt(ROUTES + 3);
        boolean failure = route < ROUTES;
        String path = failure ? "/prod/new" + NewRoutes.name(route) : "/prod/orders";
        if (failure) {
            failed.merge(path, 1L, Long::sum);
        }
        return new LogEvent(
                start.plusMillis(number),
                "198.51.100.%d GET %s %s %s prod %s.execute-api.eu-west-1.amazonaws.com %s r-%d"
                        .formatted(
                                random.nextInt(200),
                                path,
                                failure ? "403" : "200",
                                API,
                                API,
                                failure ? "MISSING_AUTHENTICATION_TOKEN" : "-",
                                number));
    }
}
