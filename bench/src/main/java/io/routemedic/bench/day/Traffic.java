package io.routemedic.bench.day;

import io.routemedic.cli.json.Json;
import io.routemedic.local.logs.LogEvent;
import io.routemedic.local.logs.SubscriptionPayload;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The failed requests of a day, as the log subscription delivers them: 0.5% of 83,333 requests a
 * stage. Every other stage has a cause, whose client comes every two hours and tries again and
 * again; three scanners try ten paths on every sixth stage; and from noon on, for 40 minutes, a
 * tenth of all failures are to one route that a deployment took away.
 *
 * @param oneIn of so many causes and scanned stages one is simulated, and stands for all
 */
record Traffic(int stages, int oneIn) {

    static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

    private static final long REQUESTS_A_STAGE = 83_333;
    private static final double FAILING = 0.005;
    private static final int STAGES_A_CAUSE = 2;
    private static final int TIMES_A_DAY = 12;
    private static final int SCANNERS = 3;
    private static final int STAGES_A_SCAN = 6;
    private static final double BY_THE_DEPLOYMENT = 0.1;
    private static final int DEPLOYMENT_BATCHES = 240;
    private static final DateTimeFormatter LOGGED =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final List<String> FAILED =
            List.of(
                    "POST /prod/orders",
                    "DELETE /prod/orders/17",
                    "GET /prod/items",
                    "GET /prod/prod/orders",
                    "GET /prod/orders/",
                    "GET /prod/legacy");
    private static final List<String> PROBED =
            List.of(
                    "/.env",
                    "/wp-login.php",
                    "/.git/config",
                    "/admin.php",
                    "/phpmyadmin",
                    "/actuator/env",
                    "/cgi-bin/luci",
                    "/vendor/phpunit",
                    "/server-status",
                    "/boaform/admin");

    /** Lines of one log group that are delivered together. */
    record Batch(Instant at, int stage, List<String> requests, int from, int lines, int weight) {

        /** As Lambda gets it. */
        String event(long number) {
            List<LogEvent> events = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                String[] request = requests.get(i % requests.size()).split(" ", 2);
                events.add(new LogEvent(at, line(request[0], request[1], i)));
            }
            return SubscriptionPayload.of(
                    Account.ID, Account.logGroup(stage), number * 10_000, events);
        }

        private String line(String method, String path, int number) {
            String api = Account.api(stage);
            return Json.object()
                    .put("ip", "203.0.113." + (from + number % 3))
                    .put("requestTime", LOGGED.format(at))
                    .put("httpMethod", method)
                    .put("path", path)
                    .put("apiId", api)
                    .put("stage", "prod")
                    .put(
                            "domainName",
                            "%s.execute-api.%s.amazonaws.com".formatted(api, Account.REGION))
                    .put("status", "403")
                    .put("errorType", "MISSING_AUTHENTICATION_TOKEN")
                    .toString();
        }
    }

    long requests() {
        return stages * REQUESTS_A_STAGE;
    }

    long failures() {
        return Math.round(requests() * FAILING);
    }

    int causes() {
        return stages / STAGES_A_CAUSE;
    }

    /** In the order of their time. */
    List<Batch> batches() {
        List<Batch> all = new ArrayList<>();
        addScans(all);
        addDeployment(all);
        addCauses(
                all,
                failures()
                        - all.stream().mapToLong(one -> (long) one.lines() * one.weight()).sum());
        all.sort(Comparator.comparing(Batch::at));
        return all;
    }

    private void addCauses(List<Batch> all, long failures) {
        var random = new Random(17);
        int lines = Math.toIntExact(failures / causes() / TIMES_A_DAY);
        long apart = Duration.ofDays(1).dividedBy(TIMES_A_DAY).toMillis();
        for (int cause = 0; cause < causes(); cause += oneIn) {
            String request = FAILED.get(cause / oneIn % FAILED.size());
            Instant first = MIDNIGHT.plusMillis(random.nextLong(apart));
            for (int time = 0; time < TIMES_A_DAY; time++) {
                all.add(
                        new Batch(
                                first.plusMillis(time * apart),
                                cause * STAGES_A_CAUSE,
                                List.of(request),
                                cause % 200,
                                lines,
                                oneIn));
            }
        }
    }

    private void addScans(List<Batch> all) {
        List<String> probes = PROBED.stream().map(path -> "GET /prod" + path).toList();
        for (int scanner = 0; scanner < SCANNERS; scanner++) {
            Instant at = MIDNIGHT.plus(Duration.ofHours(3 + 7L * scanner));
            for (int stage = 1; stage < stages; stage += STAGES_A_SCAN * oneIn) {
                all.add(new Batch(at, stage, probes, 210 + 10 * scanner, PROBED.size(), oneIn));
                at = at.plusSeconds(2L * oneIn);
            }
        }
    }

    private void addDeployment(List<Batch> all) {
        int lines = (int) Math.max(1, failures() * BY_THE_DEPLOYMENT / DEPLOYMENT_BATCHES);
        for (int i = 0; i < DEPLOYMENT_BATCHES; i++) {
            Instant at = MIDNIGHT.plus(Duration.ofHours(12)).plusSeconds(10L * i);
            all.add(new Batch(at, stages - 1, List.of("GET /prod/legacy"), 100, lines, 1));
        }
    }
}
