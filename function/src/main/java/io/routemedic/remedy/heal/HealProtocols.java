package io.routemedic.remedy.heal;

import io.routemedic.audit.AuditTrail;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.intake.traffic.RouteTraffic;
import io.routemedic.ledger.Leases;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.policy.HealingRules;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.decision.KillSwitch;
import io.routemedic.remedy.decision.Reconsideration;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.queue.WakeUps;
import io.routemedic.remedy.trail.HealTrail;
import io.routemedic.remedy.verification.Contest;
import io.routemedic.remedy.verification.StageMetrics;
import io.routemedic.remedy.verification.Verification;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Puts the protocol's steps together. It stands here and not in the application's wiring because no
 * step is seen outside this package: nobody else can call one, and the tests that sweep the
 * protocol run the very composition that is deployed.
 */
public final class HealProtocols {

    private HealProtocols() {}

    /** What the protocol remembers by. */
    public record Memory(
            HealRecords records,
            Leases leases,
            FindingLedger findings,
            StageHistory history,
            PlanApprovals approvals,
            AuditTrail trail) {}

    /**
     * What the protocol sees and moves.
     *
     * @param readers each reader it gives starts without a cache, but for deployments, which never
     *     change
     */
    public record Reach(
            Supplier<ConfigurationReader> readers,
            DeploymentActuator actuator,
            HealQueue queue,
            StageMetrics metrics,
            RouteTraffic traffic,
            KillSwitch killSwitch) {}

    /** The heal protocol. */
    public static HealProtocol of(
            Memory memory,
            Reach reach,
            Reconsideration reconsideration,
            Function<StageRef, HealingRules> rules,
            HealTiming timing,
            InstantSource clock) {
        HealTrail trail = new HealTrail(memory.trail(), clock);
        WakeUps wakeUps = new WakeUps(reach.queue());
        HealLoop loop =
                new HealLoop(
                        memory.records(),
                        memory.leases(),
                        trail,
                        wakeUps,
                        steps(memory, reach, reconsideration, rules, trail, timing, clock),
                        timing,
                        clock);
        return new HealProtocol(
                memory.records(),
                memory.leases(),
                memory.approvals(),
                wakeUps,
                loop,
                timing,
                clock);
    }

    private static HealSteps steps(
            Memory memory,
            Reach reach,
            Reconsideration reconsideration,
            Function<StageRef, HealingRules> rules,
            HealTrail trail,
            HealTiming timing,
            InstantSource clock) {
        Supplier<ConfigurationReader> readers = reach.readers();
        DeploymentActuator actuator = reach.actuator();
        return new HealSteps(
                new DecideStep(reconsideration, trail, timing, clock),
                new CreateStep(
                        actuator,
                        readers,
                        new RoomMaker(memory.records(), actuator, readers, trail),
                        trail,
                        timing,
                        clock),
                new ProveStep(reconsideration, readers, memory.approvals(), timing, clock),
                new SwitchStep(
                        actuator,
                        readers,
                        reach.killSwitch(),
                        new SwitchSettlement(
                                readers, new Contest(readers), rules, trail, timing, clock),
                        timing),
                new VerifyStep(
                        new Verification(
                                readers,
                                memory.findings(),
                                reach.metrics(),
                                reach.traffic(),
                                rules,
                                clock),
                        rules,
                        memory.history(),
                        trail,
                        timing,
                        clock),
                new RollBackStep(actuator, readers, memory.history(), timing, clock),
                new AbandonStep(actuator, trail, timing));
    }
}
