package io.routemedic.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.routemedic.fuzz.FuzzTarget;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A path from anywhere is matched as the slow, obvious matcher does it. */
public final class RoutingTarget implements FuzzTarget {

    private static final Set<Route> API =
            List.of(
                            "GET /",
                            "GET /a",
                            "POST /a",
                            "GET /a/{id}",
                            "ANY /a/b",
                            "GET /a/b/{proxy+}",
                            "DELETE /a/{id}/c",
                            "GET /{x}/b/c",
                            "ANY /d/{proxy+}",
                            "HEAD /d/e%2Ff",
                            "GET /{any}/ä")
                    .stream()
                    .map(Route::parse)
                    .collect(Collectors.toUnmodifiableSet());

    private final RouteTable table = RouteTable.of(API);

    @Override
    @FuzzTest
    public void test(byte[] input) {
        String path = FuzzTarget.lines(input, 1).getFirst();
        for (String method : List.of("GET", "POST", "HEAD", "DELETE", "TRACE")) {
            assertThat(table.match(method, path).map(RouteMatch::route))
                    .as("%s %s", method, path)
                    .isEqualTo(RouteTableDifferentialTest.slow(API, method, path));
        }
        assertThat(Segments.of(path))
                .allSatisfy(segment -> assertThat(segment).doesNotContain("/"));
    }
}
