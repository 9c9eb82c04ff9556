package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import io.routemedic.policy.RouteDiff;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdditionsOnlyTest {

    private final Proposals proposals = new Proposals();
    private final AdditionsOnly guard = new AdditionsOnly();

    @Test
    void agreesWhenRoutesAreOnlyAdded() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenARouteIsTakenAway() {
        proposals.plan =
                Proposals.read(
                        "GetExport",
                        Proposals.plan(
                                Map.of("POST /orders", Proposals.IAM),
                                Map.of("GET /old", Proposals.IAM),
                                List.of(),
                                List.of(),
                                List.of()));

        assertThat(objection().orElseThrow()).contains("take away `GET /old`");
    }

    @Test
    void objectsWhenARouteChangesItsAccess() {
        proposals.plan =
                Proposals.read(
                        "GetExport",
                        Proposals.plan(
                                Map.of("POST /orders", Proposals.IAM),
                                Map.of(),
                                List.of(
                                        new RouteDiff.Change(
                                                Route.parse("GET /orders"),
                                                Proposals.IAM,
                                                Proposals.OPEN)),
                                List.of(),
                                List.of()));

        assertThat(objection().orElseThrow()).contains("change who may call `GET /orders`");
    }

    @Test
    void objectsWhenNothingIsAdded() {
        proposals.plan = Proposals.read("GetExport", Proposals.plan(Map.of()));

        assertThat(objection().orElseThrow()).contains("adds no route");
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
