package io.routemedic.remedy.decision;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.heals.Approval;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.ledger.stages.DraftObservations;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.Guard;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Plan;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads all that a heal of a stage is judged by, the first time and each time after. */
public final class CircumstanceReader {

    private final Supplier<ConfigurationReader> readers;
    private final Function<Optional<StageRef>, HealingRules> rules;
    private final KillSwitch killSwitch;
    private final StageHistory history;
    private final DraftObservations drafts;
    private final PlanApprovals approvals;

    /**
     * @param readers gives the reader of each look: to decide at the moment of acting, one that
     *     starts without a cache
     * @param rules what configuration says about a stage, or of one that is not known
     */
    public CircumstanceReader(
            Supplier<ConfigurationReader> readers,
            Function<Optional<StageRef>, HealingRules> rules,
            KillSwitch killSwitch,
            StageHistory history,
            DraftObservations drafts,
            PlanApprovals approvals) {
        this.readers = readers;
        this.rules = rules;
        this.killSwitch = killSwitch;
        this.history = history;
        this.drafts = drafts;
        this.approvals = approvals;
    }

    HealingRules rulesOf(Optional<StageRef> stage) {
        return rules.apply(stage);
    }

    /** Which API and stage this is, for a notice about them. */
    Considered readPlace(StageRef stage, Instant now) {
        return Considered.onlyTold(
                new PlanReader(readers.get()).readPlace(stage),
                rulesOf(Optional.of(stage)),
                Set.of(Guard.Matter.OWNER),
                now);
    }

    /** What a deployment would change, for people only: nothing is recorded or switched by it. */
    Considered readPlan(StageRef stage, Instant now) {
        return Considered.onlyTold(
                new PlanReader(readers.get()).read(stage),
                rulesOf(Optional.of(stage)),
                Set.of(Guard.Matter.OWNER, Guard.Matter.CONFIGURATION),
                now);
    }

    /** For a heal that nobody has ordered yet. */
    Considered read(StageRef stage, Instant now) {
        return read(stage, Optional.empty(), now);
    }

    /** For a heal on its way: its own switch and its own approval count as its own. */
    Considered read(HealRecord heal, Instant now) {
        return read(heal.order().stage(), Optional.of(heal), now);
    }

    private Considered read(StageRef stage, Optional<HealRecord> heal, Instant now) {
        PlanReader.Readings readings = new PlanReader(readers.get()).read(stage);
        Optional<String> expected = heal.map(one -> one.order().planFingerprint());
        Optional<String> plan = expected.or(() -> readings.plan().found().map(Plan::fingerprint));
        Circumstances circumstances =
                new Circumstances(
                        killSwitch.healingEnabled(),
                        history.recent(stage, heal.map(HealRecord::healId).orElse(""), now),
                        readings.plan()
                                .flatMap(
                                        read ->
                                                drafts.seen(
                                                        stage.api(), read.draftFingerprint(), now)),
                        expected,
                        plan.filter(one -> isApproved(one, heal.map(HealRecord::attemptId), now)),
                        now);
        return new Considered(
                readings,
                rulesOf(Optional.of(stage)),
                circumstances,
                EnumSet.allOf(Guard.Matter.class));
    }

    private boolean isApproved(String plan, Optional<String> attemptId, Instant now) {
        return approvals
                .find(plan)
                .filter((Approval given) -> given.allows(attemptId.orElse(""), now))
                .isPresent();
    }
}
