package io.routemedic.remedy.heal;

import static io.routemedic.remedy.heal.FakeGateway.FIRST;
import static io.routemedic.remedy.heal.FakeGateway.IAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.routing.Route;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What goes, and what stays, when an API may have no further deployment. */
class RoomMakerTest {

    private final HealWorld world = new HealWorld();

    private DeploymentId heal() {
        world.handle();
        world.deliverAll();
        return world.gateway.served();
    }

    /** The draft has another route, which fails. */
    private void draft(String path) {
        world.now = world.now.plus(Duration.ofHours(2));
        world.gateway.edit(new Route("GET", path), IAM);
        world.fail(world.now);
    }

    private HealRecord latest() {
        return world.records.all().getLast();
    }

    @Test
    void deletesTheOldestOfOursThatNobodyNeedsAndNobodyElses() {
        DeploymentId ours = heal();
        DeploymentId byHand = world.gateway.leave("by hand");
        DeploymentId claimed = world.gateway.leave("RouteMedic heal heal-0123456789abcdef");
        world.gateway.someoneServes(byHand);
        draft("/extra");
        world.gateway.allow(4);

        DeploymentId made = heal();

        assertThat(latest().phase()).isEqualTo(HealPhase.VERIFIED);
        assertThat(world.gateway.all())
                .containsExactlyInAnyOrder(FIRST, byHand, claimed, made)
                .doesNotContain(ours);
        assertThat(world.trail.types())
                .containsSubsequence("heal-intended", "room-made", "deployment-created");
    }

    @Test
    void keepsWhatIsServedAndWhatAnUndoWouldGoBackTo() {
        DeploymentId before = heal();
        draft("/extra");
        DeploymentId served = heal();
        draft("/more");
        world.gateway.allow(3);

        heal();

        assertThat(latest().phase()).isEqualTo(HealPhase.ABANDONED);
        assertThat(world.gateway.all()).containsExactlyInAnyOrder(FIRST, before, served);
        assertThat(world.trail.types()).doesNotContain("room-made");
    }

    @Test
    void deletesOneAtMostAndNoneForAnotherQuota() {
        heal();
        world.gateway.someoneServes(FIRST);
        draft("/extra");
        heal();
        world.gateway.someoneServes(FIRST);
        draft("/more");
        int before = world.gateway.all().size();
        world.gateway.refuse(Actuation.Refusal.FULL, 1000);
        heal();
        assertThat(latest().phase()).isEqualTo(HealPhase.ABANDONED);
        assertThat(world.gateway.all()).hasSize(before - 1);

        draft("/yetMore");
        world.gateway.refuse(Actuation.Refusal.QUOTA, 1000);
        heal();
        assertThat(world.gateway.all()).hasSize(before - 1);
    }
}
