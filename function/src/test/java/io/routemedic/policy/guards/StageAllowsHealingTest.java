package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.configuration.Mode;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageAllowsHealingTest {

    private final Proposals proposals = new Proposals();
    private final StageAllowsHealing guard = new StageAllowsHealing();

    @Test
    void agreesWhereHealingIsConfigured() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhereNothingIsConfigured() {
        proposals.mode = Mode.OBSERVE;

        assertThat(objection().orElseThrow()).contains("name this API and stage under `healing`");
    }

    @Test
    void objectsWhileAPlanIsNotApproved() {
        proposals.mode = Mode.ASK;

        assertThat(objection().orElseThrow()).contains("need an approval");
    }

    @Test
    void agreesToAPlanThatIsApproved() {
        proposals.mode = Mode.ASK;
        proposals.approvedPlan = Optional.of("plan1");

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenAnotherPlanIsApproved() {
        proposals.mode = Mode.ASK;
        proposals.approvedPlan = Optional.of("plan0");

        assertThat(objection()).isPresent();
    }

    @Test
    void takesNoApprovalWhereNobodyAllowedIt() {
        proposals.mode = Mode.OBSERVE;
        proposals.approvedPlan = Optional.of("plan1");

        assertThat(objection()).isPresent();
    }

    @Test
    void objectsWhenThePlanToApproveCannotBeRead() {
        proposals.mode = Mode.ASK;
        proposals.plan = Proposals.unread("apigateway:GetExport");
        proposals.approvedPlan = Optional.of("plan1");

        assertThat(objection()).isPresent();
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
