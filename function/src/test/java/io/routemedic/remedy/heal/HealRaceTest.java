package io.routemedic.remedy.heal;

import static io.routemedic.remedy.heal.FakeGateway.FIRST;
import static io.routemedic.remedy.heal.FakeGateway.IAM;
import static io.routemedic.remedy.heal.FakeGateway.LIVE;
import static io.routemedic.remedy.heal.FakeGateway.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.remedy.heal.FakeGateway.Switch;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many heals of one stage at once, and somebody else at work between any two calls of ours. */
class HealRaceTest {

    private static final Route OPEN = new Route("GET", "/admin");
    private static final DeploymentId OURS = new DeploymentId("dep2");
    private static final DeploymentId THEIRS = new DeploymentId("dep3");
    private static final Map<String, String> PROVEN =
            Map.of(LIVE + " integration", "orders-v1", MISSING + " integration", "orders-v1");

    /** What somebody else does. */
    enum Edit {
        ADDS_AN_OPEN_ROUTE,
        ADDS_A_ROUTE,
        CHANGES_AN_INTEGRATION,
        DEPLOYS,
        EDITS_AND_DEPLOYS,
        STARTS_A_CANARY;

        void in(FakeGateway gateway) {
            switch (this) {
                case ADDS_AN_OPEN_ROUTE -> gateway.edit(OPEN, new RouteAccess("NONE", false));
                case ADDS_A_ROUTE -> gateway.edit(new Route("PUT", "/orders"), IAM);
                case CHANGES_AN_INTEGRATION -> gateway.editIntegration(LIVE, "orders-v2");
                case DEPLOYS -> gateway.someoneDeploys();
                case EDITS_AND_DEPLOYS -> {
                    gateway.edit(OPEN, new RouteAccess("NONE", false));
                    gateway.someoneDeploys();
                }
                case STARTS_A_CANARY -> gateway.someoneStartsACanary();
            }
        }
    }

    @Test
    void switchesOnceForManyRequestsAtOnce() throws Exception {
        HealWorld world = new HealWorld();
        HealOrder order = world.order();
        try (var handlers = Executors.newVirtualThreadPerTaskExecutor()) {
            var handlings =
                    IntStream.range(0, 64)
                            .mapToObj(_ -> handlers.submit(() -> world.protocol().handle(order)))
                            .toList();
            for (var handling : handlings) {
                assertThat(handling.get())
                        .isInstanceOfAny(HealOutcome.Switched.class, HealOutcome.Postponed.class);
            }
        }
        world.settle();

        assertThat(world.gateway.switches()).hasSize(1);
        assertThat(world.gateway.ours()).hasSize(1);
        assertThat(world.outcomes).last().isInstanceOf(HealOutcome.Verified.class);
    }

    @ParameterizedTest
    @EnumSource
    void servesOnlyWhatWasProvenWhateverSomebodyElseDoesInBetween(Edit edit) {
        AtomicReference<FakeGateway> gateway = new AtomicReference<>();
        HealWorld undisturbed = new HealWorld();
        HealOrder first = undisturbed.order();
        undisturbed.protocol().handle(first);
        for (int call = 0; call < undisturbed.faults.calls(); call++) {
            HealWorld world = new HealWorld(new Faults(() -> edit.in(gateway.get())));
            gateway.set(world.gateway);
            HealOrder order = world.order();
            world.faults.interfereAt(call);
            world.send(order, Duration.ZERO);
            world.deliverNext();
            String what = edit + " before " + world.faults.hit() + " (call " + call + ")";
            // AWS takes no condition with a switch: what comes between is found out afterwards.
            boolean inTheMomentOfTheSwitch = world.faults.hit().equals("DeploymentActuator.serve");
            if (inTheMomentOfTheSwitch) {
                assertThat(world.gateway.served()).as(what).isEqualTo(servedAfter(edit));
            } else {
                assertOnlyTheProven(world, what);
            }
            world.settle();
            assertThat(inTheMomentOfTheSwitch || switchedOnlyWhatIsOurs(world)).as(what).isTrue();
            assertServesNothingUnproven(world, what);
            assertThat(world.heal().phase().isOver()).as(what).isTrue();
        }
    }

    /** What the stage serves in the end when this is done in the very moment of our switch. */
    private static DeploymentId servedAfter(Edit edit) {
        return switch (edit) {
            case ADDS_AN_OPEN_ROUTE, ADDS_A_ROUTE, CHANGES_AN_INTEGRATION -> OURS;
            case DEPLOYS -> THEIRS;
            case EDITS_AND_DEPLOYS, STARTS_A_CANARY -> FIRST;
        };
    }

    private static void assertOnlyTheProven(HealWorld world, String what) {
        assertThat(switchedOnlyWhatIsOurs(world)).as(what).isTrue();
        assertServesNothingUnproven(world, what);
    }

    /** From what the plan starts from, or from our own deployment to take it back. */
    private static boolean switchedOnlyWhatIsOurs(HealWorld world) {
        return world.gateway.switches().stream()
                .filter(Switch::byUs)
                .allMatch(one -> Set.of(FIRST, OURS).contains(one.from()));
    }

    private static void assertServesNothingUnproven(HealWorld world, String what) {
        DeploymentId served = world.gateway.served();
        boolean ours = world.gateway.ours().stream().anyMatch(one -> one.id().equals(served));
        if (ours) {
            assertThat(world.gateway.servedDefinitions()).as(what).isEqualTo(PROVEN);
            assertThat(world.gateway.servedRoutes())
                    .as(what)
                    .containsExactlyInAnyOrder(LIVE, MISSING);
        }
    }
}
