package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanStillHoldsTest {

    private final Proposals proposals = new Proposals();
    private final PlanStillHolds guard = new PlanStillHolds();

    @Test
    void agreesWhenThereIsNothingToHoldYet() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void agreesWhenThePlanIsTheOneThatWasDecidedOn() {
        proposals.expectedPlan = Optional.of("plan1");

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenThePlanIsAnother() {
        proposals.expectedPlan = Optional.of("plan0");

        assertThat(objection().orElseThrow()).contains("changed since this plan was decided on");
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
