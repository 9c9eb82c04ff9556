package io.routemedic.diagnosis.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearRoutesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/order | GET /orders | segment 1 is `orders`, not `order`",
                "/orders | GET /orders/{id} | segment 2, `{id}`, is missing",
                "/orders/7/x | GET /orders/{id} | segment 3, `x`, is too many",
                "/orders/itmes/7 | GET /orders/items/{id} | segment 2 is `items`, not `itmes`",
                "/v1/orders | GET /orders | segment 1, `v1`, is too many",
                "/orders | POST /orders | the method is `POST`, not `GET`",
                "/flies/a/b/c | GET /files/{proxy+} | segment 1 is `files`, not `flies`",
                "/fils/7/mta | GET /files/{id}/meta | segment 1 is `files`, not `fils`; segment 3"
                        + " is `meta`, not `mta`",
            })
    void saysHowARouteDiffers(String path, String route, String difference) {
        assertThat(near(path, route))
                .containsExactly(new Finding.NearRoute(Route.parse(route), difference));
    }

    @ParameterizedTest
    @CsvSource({
        "/weather, GET /orders",
        "/foo/7, GET /orders/{id}",
        "/foo, GET /{proxy+}",
        "/a/b/c/d, GET /orders",
    })
    void namesNoRouteThatHasLittleInCommon(String path, String route) {
        assertThat(near(path, route)).isEmpty();
    }

    @Test
    void namesTheNearestFourNearestFirst() {
        assertThat(
                        near(
                                "/orders/7/item",
                                "GET /orders/{id}/itemization",
                                "GET /orders/{id}/items",
                                "POST /orders/{id}/item",
                                "GET /orders/{id}",
                                "GET /order/{id}/items",
                                "GET /users"))
                .extracting(near -> near.route().toString())
                .containsExactly(
                        "GET /orders/{id}/items",
                        "GET /order/{id}/items",
                        "POST /orders/{id}/item",
                        "GET /orders/{id}");
    }

    @Test
    void answersInTimeForHostilePaths() {
        String path = ("/" + "a".repeat(200)).repeat(200);
        List<Route> routes =
                IntStream.range(0, 300)
                        .mapToObj(i -> new Route("GET", ("/" + "ab".repeat(20)).repeat(10) + i))
                        .toList();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> NearRoutes.of("GET", path, routes));
    }

    private static List<Finding.NearRoute> near(String path, String... routes) {
        return NearRoutes.of("GET", path, Stream.of(routes).map(Route::parse).toList());
    }
}
