package io.routemedic.remedy.verification;

import static io.routemedic.remedy.heal.FakeGateway.IAM;
import static io.routemedic.remedy.heal.FakeGateway.LIVE;
import static io.routemedic.remedy.heal.FakeGateway.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.heal.HealWorld;
import io.routemedic.routing.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final RouteAccess OPEN = new RouteAccess("NONE", false);

    private final Plan plan = new HealWorld().plan();
    private final Map<Route, RouteAccess> live = Map.of(LIVE, IAM);

    @Test
    void provesExactlyThePlan() {
        assertThat(Proof.difference(plan, live, Map.of(LIVE, IAM, MISSING, IAM))).isEmpty();
    }

    @Test
    void findsARouteTooMany() {
        Route extra = new Route("GET", "/admin");

        assertThat(Proof.difference(plan, live, Map.of(LIVE, IAM, MISSING, IAM, extra, IAM)))
                .hasValueSatisfying(why -> assertThat(why).contains("`GET /admin`"));
    }

    @Test
    void findsAMissingRoute() {
        assertThat(Proof.difference(plan, live, live)).isPresent();
        assertThat(Proof.difference(plan, live, Map.of(MISSING, IAM))).isPresent();
    }

    @Test
    void findsAnotherAccess() {
        assertThat(Proof.difference(plan, live, Map.of(LIVE, IAM, MISSING, OPEN))).isPresent();
        assertThat(Proof.difference(plan, live, Map.of(LIVE, OPEN, MISSING, IAM))).isPresent();
    }
}
