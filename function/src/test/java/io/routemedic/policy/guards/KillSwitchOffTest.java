package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KillSwitchOffTest {

    private final Proposals proposals = new Proposals();
    private final KillSwitchOff guard = new KillSwitchOff();

    @Test
    void agreesWhenHealingIsSwitchedOn() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenHealingIsSwitchedOff() {
        proposals.healingEnabled = Proposals.read("ssm:GetParameter", false);

        assertThat(objection().orElseThrow()).contains("set RouteMedic's kill switch");
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.healingEnabled = Proposals.unread("ssm:GetParameter");

        assertThat(objection()).contains("`ssm:GetParameter` was throttled.");
    }

    @Test
    void objectsWhenItIsNotThere() {
        proposals.healingEnabled = Proposals.absent("ssm:GetParameter");

        assertThat(objection().orElseThrow()).contains("never switched on", "`KillSwitch`", "`on`");
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
