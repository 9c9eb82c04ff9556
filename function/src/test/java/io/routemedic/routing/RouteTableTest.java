package io.routemedic.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    private static final RouteTable MEASURED =
            table("ANY /{proxy+}", "GET /jobs/{operation_type}", "OPTIONS /cors_only");

    /** Measured in eu-central-1 with mock integrations: {@code /jobs} itself has no methods. */
    @ParameterizedTest
    @CsvSource({
        "GET, /jobs/reboot, GET /jobs/{operation_type}",
        "GET, /jobs, ANY /{proxy+}",
        "POST, /jobs, ANY /{proxy+}",
        "POST, /jobs/reboot, ANY /{proxy+}",
        "GET, /cors_only, ANY /{proxy+}",
    })
    void matchesAsMeasuredOnAws(String method, String path, String route) {
        assertThat(match(MEASURED, method, path)).isEqualTo(route);
    }

    /** Recorded on AWS: a literal sibling that lacks the method, or dead-ends, gives way. */
    @ParameterizedTest
    @CsvSource({
        "POST /test;OPTIONS /{proxy+}, OPTIONS, /test, OPTIONS /{proxy+}",
        "POST /test;OPTIONS /{proxy+}, POST, /test, POST /test",
        "ANY /test/any;OPTIONS /{proxy+}, OPTIONS, /test/any, ANY /test/any",
        "GET /part1;GET /part1/hardcoded-value;GET /{param+}, GET, /part1/random-value, GET"
                + " /{param+}",
        "GET /part1;GET /part1/hardcoded-value;GET /{param+}, GET, /part1/hardcoded-value, GET"
                + " /part1/hardcoded-value",
        "GET /part1;GET /part1/hardcoded-value;GET /{param+}, GET, /part1, GET /part1",
    })
    void fallsThroughAsRecordedOnAws(String routes, String method, String path, String route) {
        assertThat(match(table(routes.split(";")), method, path)).isEqualTo(route);
    }

    /** Recorded on AWS with {@code ANY /{proxy+}} and {@code ANY /hardcoded}. */
    @ParameterizedTest
    @CsvSource({
        "/proxy-value, ANY /{proxy+}",
        "/proxy-value/, ANY /{proxy+}",
        "/proxy-value//double-slash, ANY /{proxy+}",
        "//proxy-value, ANY /{proxy+}",
        "//hardcoded, ANY /hardcoded",
        "/api/user/test%2Balias@gmail.com/plus/test+alias@gmail.com, ANY /{proxy+}",
    })
    void readsSlashesAsRecordedOnAws(String path, String route) {
        assertThat(match(table("ANY /{proxy+}", "ANY /hardcoded"), "GET", path)).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({"/orders/7, GET /orders/{id}", "/orders/export, GET /orders/export"})
    void prefersTheLiteralToTheVariable(String path, String route) {
        assertThat(match(table("GET /orders/{id}", "GET /orders/export"), "GET", path))
                .isEqualTo(route);
    }

    @Test
    void prefersTheVariableToTheGreedyOne() {
        RouteTable table = table("GET /files/{proxy+}", "GET /files/{id}");
        assertThat(match(table, "GET", "/files/7")).isEqualTo("GET /files/{id}");
        assertThat(match(table, "GET", "/files/7/8")).isEqualTo("GET /files/{proxy+}");
    }

    @Test
    void prefersTheLiteralThatComesFirstInThePath() {
        RouteTable table = table("GET /a/{x}/c", "GET /{p}/b/c");
        assertThat(match(table, "GET", "/a/b/c")).isEqualTo("GET /a/{x}/c");
    }

    @Test
    void prefersTheMethodToTheCatchAllOfTheSameResource() {
        RouteTable table = table("ANY /orders", "GET /orders");
        assertThat(match(table, "GET", "/orders")).isEqualTo("GET /orders");
        assertThat(match(table, "PUT", "/orders")).isEqualTo("ANY /orders");
    }

    @Test
    void prefersTheGreedyResourceWithTheLongestLiteralPrefix() {
        RouteTable table = table("ANY /{proxy+}", "ANY /a/{proxy+}");
        assertThat(match(table, "GET", "/a/b/c")).isEqualTo("ANY /a/{proxy+}");
        assertThat(match(table, "GET", "/a")).isEqualTo("ANY /{proxy+}");
    }

    @ParameterizedTest
    @CsvSource({"/", "''", "//", "///"})
    void servesTheRootOnlyByTheRoot(String path) {
        assertThat(match(table("GET /", "ANY /{proxy+}"), "GET", path)).isEqualTo("GET /");
        assertThat(match(table("ANY /{proxy+}"), "GET", path)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, /orders",
        "get, /orders",
        "GET, /Orders",
        "GET, /orders/7",
        "GET, /order",
        "GET, /orders%2F",
        "GET, /files",
        "GET, /files/",
        "GET, /users//name",
        "GET, /users/name",
        "GET, /users/7//name",
        "TRACE, /any",
    })
    void matchesNothingElse(String method, String path) {
        RouteTable table =
                table("GET /orders", "ANY /files/{proxy+}", "GET /users/{id}/name", "ANY /any");
        assertThat(match(table, method, path)).isEqualTo("none");
    }

    @Test
    void ignoresSlashesAtTheEndOfEachKindOfSegment() {
        RouteTable table = table("GET /orders", "GET /users/{id}");
        assertThat(match(table, "GET", "/orders/")).isEqualTo("GET /orders");
        assertThat(match(table, "GET", "/users/7//")).isEqualTo("GET /users/{id}");
    }

    @Test
    void namesTheMethodsServedOnAPath() {
        RouteTable table = table("GET /orders", "POST /orders", "DELETE /{id}", "PUT /orders/{id}");
        assertThat(table.servedAt("/orders/").keySet()).containsExactly("DELETE", "GET", "POST");
        assertThat(table.servedAt("/orders/7/8").keySet()).isEmpty();
    }

    @Test
    void namesEveryMethodOfTheCatchAllAndTheRouteThatServesIt() {
        RouteTable table = table("GET /orders", "ANY /{proxy+}");
        assertThat(table.servedAt("/orders"))
                .hasSize(7)
                .containsEntry("GET", Route.parse("GET /orders"))
                .containsEntry("HEAD", Route.parse("ANY /{proxy+}"));
    }

    @Test
    void countsTheLiteralSegmentsOfAMatch() {
        RouteTable table = table("GET /a/{x}/c/{rest+}", "GET /{proxy+}");
        assertThat(table.match("GET", "/a/1/c/d").orElseThrow())
                .matches(RouteMatch::isGreedy)
                .extracting(RouteMatch::literals)
                .isEqualTo(2);
        assertThat(table.match("GET", "/z").orElseThrow().literals()).isZero();
    }

    @Test
    void findsEachOfManySiblings() {
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            routes.add(new Route("GET", "/resource" + i));
        }
        RouteTable table = RouteTable.of(routes);
        assertThat(routes)
                .allMatch(
                        route ->
                                table.match("GET", route.path())
                                        .map(RouteMatch::route)
                                        .filter(route::equals)
                                        .isPresent());
        assertThat(table.match("GET", "/resource1000")).isEmpty();
    }

    @Test
    void answersInTimeWhateverTheDepthOfTheRequestedPath() {
        RouteTable table = table("GET /a/{b}/c", "POST /{proxy+}");
        String path = "/a".repeat(500_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(match(table, "GET", path)).isEqualTo("none"));
    }

    /**
     * Both children at every level, nothing to accept at the bottom: a search that came back to a
     * resource it has already left would take 2^40 steps here, instead of some thousands.
     */
    @Test
    void visitsNoResourceTwiceWhenEveryLevelOffersTwoWays() {
        int depth = 40;
        List<Route> routes = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            for (String turn : List.of("a", "{v}")) {
                List<String> segments = new ArrayList<>();
                for (int i = 0; i < depth; i++) {
                    segments.add(i == level ? turn : i % 2 == 0 ? "a" : "{v}");
                }
                routes.add(new Route("POST", Segments.path(segments)));
            }
        }
        RouteTable table = RouteTable.of(routes);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(match(table, "GET", "/a".repeat(depth))).isEqualTo("none");
                    assertThat(table.servedAt("/a".repeat(depth)).keySet()).containsExactly("POST");
                });
    }

    @Test
    void toleratesWhatApiGatewayWouldRefuse() {
        RouteTable table = table("GET /{a}/x", "GET /{b}/y", "GET /{rest+}/z", "GET /orders/");
        assertThat(match(table, "GET", "/1/x")).isEqualTo("GET /{a}/x");
        assertThat(match(table, "GET", "/1/y")).isEqualTo("GET /{b}/y");
        assertThat(match(table, "GET", "/1/z")).isEqualTo("GET /{rest+}/z");
        assertThat(match(table, "GET", "/orders")).isEqualTo("GET /orders/");
    }

    @Test
    void isEqualToATableOfTheSameRoutes() {
        assertThat(table("GET /a", "GET /b"))
                .isEqualTo(table("GET /b", "GET /a"))
                .hasSameHashCodeAs(table("GET /b", "GET /a"))
                .isNotEqualTo(table("GET /a"));
    }

    private static RouteTable table(String... routes) {
        return RouteTable.of(Stream.of(routes).map(Route::parse).toList());
    }

    private static String match(RouteTable table, String method, String path) {
        return table.match(method, path).map(match -> match.route().toString()).orElse("none");
    }
}
