package io.routemedic.remedy;

import io.routemedic.audit.AuditTrail;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.HealRecords;
import io.routemedic.ledger.Leases;
import io.routemedic.ledger.PlanApprovals;
import io.routemedic.ledger.StageHistory;
import io.routemedic.policy.HealingRules;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts the protocol's steps together. */
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
            KillSwitch killSwitch) {}

    /** The undo: needs no access to API Gateway. */
    public static UndoHeal undo(
            HealRecords records, AuditTrail trail, HealQueue queue, InstantSource clock) {
        return new UndoHeal(
                records, new HealJournal(records, trail, queue, HealTiming.DEFAULT, clock));
    }

    /**
     * The watch: needs to read API Gateway.
     *
     * @param stages those that configuration allows to be healed
     */
    public static WatchRound watch(
            HealRecords records,
            AuditTrail trail,
            HealQueue queue,
            Supplier<ConfigurationReader> readers,
            Collection<StageRef> stages,
            HealTiming timing,
            InstantSource clock) {
        return new WatchRound(
                records, new HealJournal(records, trail, queue, timing, clock), readers, stages);
    }

    /** The heal protocol. */
    public static HealProtocol of(
            Memory memory,
            Reach reach,
            Reconsideration reconsideration,
            Function<StageRef, HealingRules> rules,
            HealTiming timing,
            InstantSource clock) {
        HealJournal journal =
                new HealJournal(memory.records(), memory.trail(), reach.queue(), timing, clock);
        AbandonStep abandon = new AbandonStep(journal, reach.actuator());
        SettleStep settle =
                new SettleStep(
                        journal, reach.readers(), rules, abandon, new Contest(reach.readers()));
        CreateStep create = new CreateStep(journal, reach.actuator(), reach.readers(), abandon);
        Verification verification =
                new Verification(reach.readers(), memory.findings(), reach.metrics(), rules, clock);
        VerifyStep verify = new VerifyStep(journal, verification, memory.history(), settle);
        return new HealProtocol(
                memory.records(),
                memory.leases(),
                memory.approvals(),
                journal,
                new HealProtocol.Steps(
                        new DecideStep(journal, reconsideration, abandon, create),
                        create,
                        new SwitchStep(
                                journal,
                                reconsideration,
                                reach.readers(),
                                reach.actuator(),
                                reach.killSwitch(),
                                memory.approvals(),
                                memory.leases(),
                                abandon,
                                settle),
                        settle,
                        verify,
                        new RollBackStep(
                                journal,
                                reach.readers(),
                                reach.actuator(),
                                memory.history(),
                                memory.leases(),
                                settle,
                                verify),
                        abandon));
    }
}
