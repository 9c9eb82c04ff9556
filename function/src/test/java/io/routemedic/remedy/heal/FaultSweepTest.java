package io.routemedic.remedy.heal;

import static io.routemedic.remedy.heal.FakeGateway.FIRST;
import static io.routemedic.remedy.heal.FakeGateway.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.remedy.heal.Faults.Fault;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One call of a heal goes wrong, each in turn and in every way; then the request is redelivered.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultSweepTest {

    @Test
    void healsOnceWhateverCallFails() {
        int runs = sweep(_ -> {}, HealPhase.VERIFIED);

        System.out.println("Fault sweep: " + runs + " runs of a heal that helps.");
        assertThat(runs).isGreaterThan(100);
    }

    @Test
    void endsQuietWhateverCallFailsWhereNobodyCalls() {
        int runs = sweep(world -> world.requestsAMinute = 0, HealPhase.QUIET);

        System.out.println("Fault sweep: " + runs + " runs of a heal that nobody uses.");
        assertThat(runs).isGreaterThan(100);
    }

    @Test
    void endsTheSameWhateverCallFailsWhereMetricsAreVeryLate() {
        int runs = sweep(world -> world.metricsLag = Duration.ofMinutes(8), HealPhase.VERIFIED);

        System.out.println("Fault sweep: " + runs + " runs of a heal whose metrics come late.");
        assertThat(runs).isGreaterThan(100);
    }

    @Test
    void takesTheStageBackWhateverCallFails() {
        int runs = sweep(FaultSweepTest::risingErrors, HealPhase.ROLLED_BACK);

        System.out.println("Fault sweep: " + runs + " runs of a heal that does not help.");
        assertThat(runs).isGreaterThan(100);
    }

    /** Whenever the switch comes, there are more errors after it than before. */
    private static void risingErrors(HealWorld world) {
        world.requestsAMinute = 1_000_000_000;
        for (int minute = 0; minute < 30; minute++) {
            world.serverErrors.put(HealWorld.START.plus(Duration.ofMinutes(minute)), 8L << minute);
        }
    }

    private static int sweep(Consumer<HealWorld> scene, HealPhase ending) {
        int calls = run(new HealWorld(), scene).faults.calls();
        int runs = 0;
        Map<HealPhase, Integer> ends = new EnumMap<>(HealPhase.class);
        for (int call = 0; call < calls; call++) {
            for (Fault fault : Fault.values()) {
                HealWorld world = new HealWorld();
                world.faults.injectAt(call, fault);
                run(world, scene);
                String what = fault + " at " + world.faults.hit() + " (call " + call + ")";
                assertExplained(world, ending, what);
                ends.merge(world.heal().phase(), 1, Integer::sum);
                runs++;
            }
        }
        System.out.println("Fault sweep: ended " + ends + ".");
        return runs;
    }

    private static HealWorld run(HealWorld world, Consumer<HealWorld> scene) {
        scene.accept(world);
        world.send(world.order(), Duration.ZERO);
        world.settle();
        return world;
    }

    private static void assertExplained(HealWorld world, HealPhase ending, String what) {
        long switches =
                world.gateway.switches().stream().filter(one -> one.from().equals(FIRST)).count();
        HealPhase expected = isStopped(world, what) ? HealPhase.ABANDONED : ending;
        HealPhase phase = world.heal().phase();
        assertThat(switches).as(what).isLessThanOrEqualTo(1);
        assertThat(phase).as(what).isEqualTo(expected);
        assertThat(world.trail.types()).as(what).endsWith(expected.id());
        boolean healed = phase == HealPhase.VERIFIED || phase == HealPhase.QUIET;
        assertThat(world.gateway.servedRoutes().contains(MISSING)).as(what).isEqualTo(healed);
        assertThat(world.gateway.ours())
                .as(what)
                .allSatisfy(
                        ours -> assertThat(Optional.of(ours.id())).isEqualTo(world.heal().to()));
    }

    /** Before traffic is touched a refusal ends the heal; taking it back is tried again. */
    private static boolean isStopped(HealWorld world, String what) {
        return what.startsWith(Fault.REFUSED + " at DeploymentActuator")
                && world.gateway.switches().isEmpty();
    }
}
