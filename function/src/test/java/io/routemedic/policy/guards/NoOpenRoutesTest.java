package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoOpenRoutesTest {

    private final Proposals proposals = new Proposals();
    private final NoOpenRoutes guard = new NoOpenRoutes();

    @Test
    void agreesWhenAddedRoutesAreProtected() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenAnAddedRouteIsOpen() {
        proposals.plan =
                Proposals.read("GetExport", Proposals.plan(Map.of("GET /health", Proposals.OPEN)));

        assertThat(objection().orElseThrow()).contains("open `GET /health` to everyone");
    }

    @Test
    void agreesWhenTheOpenRouteIsNamed() {
        proposals.plan =
                Proposals.read("GetExport", Proposals.plan(Map.of("GET /health", Proposals.OPEN)));
        proposals.allowOpenRoutes = Set.of(Route.parse("GET /health"));

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenAnotherMethodOfTheRouteIsNamed() {
        proposals.plan =
                Proposals.read("GetExport", Proposals.plan(Map.of("POST /health", Proposals.OPEN)));
        proposals.allowOpenRoutes = Set.of(Route.parse("GET /health"));

        assertThat(objection()).isPresent();
    }

    @Test
    void takesAnApiKeyForProtection() {
        proposals.plan =
                Proposals.read(
                        "GetExport",
                        Proposals.plan(Map.of("GET /health", new RouteAccess("NONE", true))));

        assertThat(objection()).isEmpty();
    }

    @Test
    void takesAnAuthorizationTypeThatNobodyKnowsForOpen() {
        proposals.plan =
                Proposals.read(
                        "GetExport",
                        Proposals.plan(
                                Map.of(
                                        "GET /health",
                                        new RouteAccess(RouteAccess.UNKNOWN, false))));

        assertThat(objection()).isPresent();
    }

    @Test
    void leavesOpenRoutesThatAreLiveAlreadyAlone() {
        proposals.plan =
                Proposals.read(
                        "GetExport",
                        Proposals.plan(
                                Map.of("POST /orders", Proposals.IAM),
                                Map.of("GET /health", Proposals.OPEN),
                                List.of(),
                                List.of(),
                                List.of()));

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.plan = Proposals.unread("apigateway:GetExport");

        assertThat(objection()).contains("`apigateway:GetExport` was throttled.");
    }

    @Test
    void objectsWhenItIsNotThere() {
        proposals.plan = Proposals.absent("apigateway:GetDeployment");

        assertThat(objection().orElseThrow())
                .startsWith("`apigateway:GetDeployment` found nothing");
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
