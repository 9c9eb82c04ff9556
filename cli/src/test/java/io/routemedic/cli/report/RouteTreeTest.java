package io.routemedic.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTreeTest {

    private static final RouteAccess OPEN = new RouteAccess("NONE", false);
    private static final RouteAccess SIGNED = new RouteAccess("AWS_IAM", false);
    private static final Route READ = new Route("GET", "/orders");
    private static final Route WRITE = new Route("POST", "/orders");

    @Test
    void tellsWhatIsNotDeployedFromWhatIsLive() {
        String html = tree(Optional.of(Map.of(READ, OPEN)), Map.of(READ, OPEN, WRITE, SIGNED));

        assertThat(html)
                .contains("<code>/orders</code>")
                .contains("class=\"route live\" title=\"live, open to everyone\">GET<")
                .contains(
                        "class=\"route only-draft\" title=\"only in the draft: not deployed,"
                                + " authorization AWS_IAM\">POST<");
    }

    @Test
    void tellsWhatTheDraftLacksOrHasOtherwise() {
        assertThat(tree(Optional.of(Map.of(READ, OPEN)), Map.of()))
                .contains("live, but no longer in the draft");
        assertThat(tree(Optional.of(Map.of(READ, OPEN)), Map.of(READ, SIGNED)))
                .contains("with another access than in the draft");
    }

    @Test
    void doesNotCallUndeployedWhatCouldNotBeRead() {
        assertThat(tree(Optional.empty(), Map.of(READ, OPEN)))
                .contains("what is live could not be read")
                .doesNotContain("not deployed");
    }

    @Test
    void showsWhatFailedAtItsPlaceAndInert() {
        StageRoutes stage =
                new StageRoutes(
                        "orders",
                        Optional.of(Map.of(READ, OPEN)),
                        Optional.empty(),
                        List.of(
                                new StageRoutes.Failed(
                                        "GET", "/orders/<img src=x>", Cause.NEAREST_ROUTE, 1200)),
                        List.of());

        assertThat(RouteTree.html(stage))
                .contains("GET &times; 1,200")
                .contains("NearestRoute")
                .contains("&lt;img src=x&gt;")
                .doesNotContain("<img");
    }

    private static String tree(
            Optional<Map<Route, RouteAccess>> live, Map<Route, RouteAccess> draft) {
        return RouteTree.html(
                new StageRoutes("orders", live, Optional.of(draft), List.of(), List.of()));
    }
}
