package io.routemedic.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.check.Passage.Fate;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts of a check, next to those of the slow, obvious way. */
class TrafficCheckTest {

    /** A build has no time for a million; CONTRIBUTING says how to have them counted. */
    private static final int LINES = Integer.getInteger("check.lines", 20_000);

    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");

    static final List<String> LIVE =
            List.of(
                    "GET /orders",
                    "POST /orders",
                    "GET /orders/{id}",
                    "DELETE /orders/{id}",
                    "GET /orders/{id}/items",
                    "ANY /customers/{id}",
                    "GET /customers/{id}/address",
                    "GET /files/{proxy+}",
                    "GET /reports/daily",
                    "GET /reports/{name}",
                    "GET /health");

    static final List<String> TO_BE =
            List.of(
                    "GET /orders",
                    "POST /orders",
                    "GET /orders/{id}",
                    "GET /orders/{id}/items",
                    "ANY /customers/{id}",
                    "ANY /customers/{id}/{part}",
                    "GET /files/{proxy+}",
                    "GET /reports/{name}",
                    "GET /health",
                    "GET /nowhere/{id}");

    static PlannedRoutes routes(String name, List<String> texts) {
        Map<Route, PlannedRoutes.Entry> routes = new HashMap<>();
        for (String text : texts) {
            routes.put(
                    Route.parse(text),
                    new PlannedRoutes.Entry(
                            new RouteAccess("AWS_IAM", false), Optional.empty(), Optional.empty()));
        }
        return PlannedRoutes.of(name, routes, List.of());
    }

    private static TrafficCheck check(PlannedRoutes live, PlannedRoutes toBe, String format) {
        return new TrafficCheck(
                live, toBe, PROD, AccessLogFormat.compile(format), new NothingToRead());
    }

    private static void take(TrafficCheck check, String line) {
        check.accept(new LogLine("", "test", "1", Instant.EPOCH, line));
    }

    /** What one passage came to, counted with sets and lists. */
    private static final class Obvious {
        private long requests;
        private final Set<String> callers = new HashSet<>();
        private Instant lastSeen = Instant.MIN;
    }

    @Test
    void countsAsTheObviousComputationDoes() {
        TrafficCheck check =
                check(routes("live", LIVE), routes("to be", TO_BE), GeneratedLog.FORMAT);
        Map<String, Obvious> obvious = new TreeMap<>();
        long[] number = {0};
        GeneratedLog.requests(
                LINES,
                request -> {
                    take(check, request.line(number[0]++));
                    String passage =
                            obviousRoute(LIVE, request) + " -> " + obviousRoute(TO_BE, request);
                    Obvious of = obvious.computeIfAbsent(passage, _ -> new Obvious());
                    of.requests++;
                    of.callers.add(request.caller());
                    of.lastSeen = request.at();
                });

        Map<String, String> counted = new TreeMap<>();
        check.counts()
                .tallies()
                .forEach(
                        (passage, tally) ->
                                counted.put(
                                        text(passage.now()) + " -> " + text(passage.then()),
                                        "%d by %d until %s"
                                                .formatted(
                                                        tally.requests(),
                                                        tally.callers(),
                                                        tally.lastSeen())));
        Map<String, String> expected = new TreeMap<>();
        obvious.forEach(
                (passage, of) ->
                        expected.put(
                                passage,
                                "%d by %d until %s"
                                        .formatted(of.requests, of.callers.size(), of.lastSeen)));
        assertThat(counted).isEqualTo(expected).hasSizeGreaterThan(12);
        assertThat(check.counts().unreadable()).isZero();
    }

    private static String text(Optional<Route> route) {
        return route.map(Route::toString).orElse("none");
    }

    /** Every route that fits, the one with the earliest literal first. */
    private static String obviousRoute(List<String> routes, GeneratedLog.Request request) {
        String best = "none";
        String bestRank = "~";
        for (String route : routes) {
            String[] parts = route.split(" ", -1);
            boolean method = parts[0].equals("ANY") || parts[0].equals(request.method());
            String rank = rank(parts[1].split("/", -1), request.path().split("/", -1));
            String ranked = rank + (parts[0].equals("ANY") ? "1" : "0");
            if (method && !rank.isEmpty() && ranked.compareTo(bestRank) < 0) {
                best = route;
                bestRank = ranked;
            }
        }
        return best;
    }

    /**
     * One digit a segment: 0 for a literal, 1 for a variable, 2 for a greedy one; empty if none
     * fits.
     */
    private static String rank(String[] route, String[] path) {
        StringBuilder rank = new StringBuilder("r");
        for (int i = 1; i < route.length; i++) {
            if (route[i].endsWith("+}")) {
                return path.length > i ? rank + "2" : "";
            }
            if (i >= path.length) {
                return "";
            }
            boolean variable = route[i].startsWith("{");
            if (!variable && !route[i].equals(path[i])) {
                return "";
            }
            rank.append(variable ? '1' : '0');
        }
        return route.length == path.length ? rank.toString() : "";
    }

    @Test
    void judgesEachPassage() {
        PlannedRoutes live = routes("live", LIVE);
        PlannedRoutes toBe = routes("to be", TO_BE);
        TrafficCheck check = check(live, toBe, GeneratedLog.FORMAT);
        long[] number = {0};
        GeneratedLog.requests(5_000, request -> take(check, request.line(number[0]++)));
        CheckReport report = CheckReport.of(live, toBe, 5_000, check.counts());

        assertThat(report.breaks()).isTrue();
        assertThat(routesOf(report, Fate.VANISHES)).containsExactly("DELETE /orders/{id}");
        assertThat(routesOf(report, Fate.MOVES))
                .containsExactlyInAnyOrder("GET /reports/daily", "GET /customers/{id}/address");
        assertThat(routesOf(report, Fate.HEALED))
                .contains("GET /nowhere/{id}", "ANY /customers/{id}/{part}");
        assertThat(report.requests()).isEqualTo(5_000);
    }

    private static List<String> routesOf(CheckReport report, Fate fate) {
        return report.rows(fate).stream().map(row -> row.passage().route().toString()).toList();
    }

    @Test
    void saysWhichRoutesLetInOthersOrLeadElsewhere() {
        Route route = Route.parse("GET /orders");
        PlannedRoutes live = one(route, "AWS_IAM", "a");
        TrafficCheck check = check(live, one(route, "NONE", "a"), GeneratedLog.FORMAT);
        take(
                check,
                new GeneratedLog.Request("GET", "/orders", "198.51.100.1", Instant.EPOCH).line(1));

        CheckReport open = CheckReport.of(live, one(route, "NONE", "a"), 1, check.counts());
        assertThat(open.rows(Fate.ADMITS_OTHERS)).hasSize(1);
        assertThat(open.newlyOpen()).containsExactly(route);
        CheckReport other = CheckReport.of(live, one(route, "AWS_IAM", "b"), 1, check.counts());
        assertThat(other.rows(Fate.LEADS_ELSEWHERE)).hasSize(1);
        assertThat(other.newlyOpen()).isEmpty();
        CheckReport same = CheckReport.of(live, live, 1, check.counts());
        assertThat(same.requests(Fate.STAYS)).isEqualTo(1);
    }

    private static PlannedRoutes one(Route route, String authorization, String integration) {
        return PlannedRoutes.of(
                "one",
                Map.of(
                        route,
                        new PlannedRoutes.Entry(
                                new RouteAccess(authorization, false),
                                Optional.empty(),
                                Optional.of(integration))),
                List.of());
    }

    @Test
    void passesOverWhatItCannotPlace() {
        TrafficCheck check =
                check(routes("live", LIVE), routes("to be", TO_BE), GeneratedLog.FORMAT);
        take(check, "not of this format");
        String line =
                new GeneratedLog.Request("GET", "/orders", "198.51.100.1", Instant.EPOCH).line(1);
        take(check, line.replace("\"stage\":\"prod\"", "\"stage\":\"test\""));
        take(check, line.replace("\"path\":\"/prod/orders\"", "\"path\":\"-\""));

        assertThat(check.counts().unreadable()).isEqualTo(1);
        assertThat(check.counts().ofOtherStages()).isEqualTo(1);
        assertThat(check.counts().undecided()).isEqualTo(1);
        assertThat(check.counts().tallies()).isEmpty();
    }

    @Test
    void goesByTheResourceWhereNoPathIsLogged() {
        TrafficCheck check =
                check(
                        routes("live", LIVE),
                        routes("to be", TO_BE),
                        "$context.httpMethod $context.resourcePath $context.status");
        take(check, "DELETE /orders/{id} 204");
        take(check, "GET /files/{proxy+} 200");

        assertThat(check.counts().tallies().keySet())
                .containsExactlyInAnyOrder(
                        new Passage(
                                Optional.of(Route.parse("DELETE /orders/{id}")), Optional.empty()),
                        new Passage(
                                Optional.of(Route.parse("GET /files/{proxy+}")),
                                Optional.of(Route.parse("GET /files/{proxy+}"))));
    }

    /** No custom domain is asked for here. */
    private record NothingToRead() implements ConfigurationReader {
        @Override
        public <T> Reading<T> read(Question<T> question) {
            return new Reading.Unread<>("none", "not asked for here");
        }
    }
}
