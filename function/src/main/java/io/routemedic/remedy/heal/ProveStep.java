package io.routemedic.remedy.heal;

import io.routemedic.configuration.Mode;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.guards.PlanStillHolds;
import io.routemedic.remedy.decision.Reconsideration;
import io.routemedic.remedy.decision.Reconsidered;
import io.routemedic.remedy.verification.Proof;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves the deployment and decides a last time. The draft is read before and after the deployment
 * was made: what is the same both times is what was deployed.
 */
final class ProveStep implements HealStep {

    private final Reconsideration reconsideration;
    private final Supplier<ConfigurationReader> readers;
    private final PlanApprovals approvals;
    private final HealTiming timing;
    private final InstantSource clock;

    ProveStep(
            Reconsideration reconsideration,
            Supplier<ConfigurationReader> readers,
            PlanApprovals approvals,
            HealTiming timing,
            InstantSource clock) {
        this.reconsideration = reconsideration;
        this.readers = readers;
        this.approvals = approvals;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Progress run(HealRecord heal) {
        Reconsidered again = reconsideration.of(heal);
        return switch (again.decision()) {
            case Decision.Heal(Plan plan) -> prove(heal, again, plan);
            case Decision.Ask(_, List<Objection> objections) -> notApproved(heal, objections);
            case Decision.Tell tell when again.incomplete() || tell.retryAfter().isPresent() ->
                    Progress.lookAgainOrAbandon(heal, timing, HealReason.of(tell.objections()));
            case Decision.Tell tell -> Progress.abandon(heal, HealReason.of(tell.objections()));
        };
    }

    private Progress prove(HealRecord heal, Reconsidered again, Plan plan) {
        ConfigurationReader reader = readers.get();
        Reading<Deployment> live = reader.deployment(plan.stage().api(), plan.live());
        Reading<Deployment> made =
                reader.deployment(plan.stage().api(), heal.to().orElse(plan.live()));
        if (live.found().isEmpty() || made.found().isEmpty()) {
            String why =
                    made.unread()
                            .or(live::unread)
                            .map(Reading.Unread::why)
                            .orElse("A deployment of this heal does not exist any more.");
            return Progress.lookAgainOrAbandon(heal, timing, doesNotHold(why));
        }
        return Proof.difference(plan, live.found().get().routes(), made.found().get().routes())
                .map(why -> Progress.abandon(heal, doesNotHold(why)))
                .orElseGet(() -> proven(heal, again));
    }

    private Progress proven(HealRecord heal, Reconsidered again) {
        boolean unapproved =
                again.considered().rules().mode() == Mode.ASK
                        && !approvals.use(
                                heal.order().planFingerprint(), heal.attemptId(), clock.instant());
        if (unapproved) {
            return notApproved(heal, List.of());
        }
        Optional<Stage> stage = again.considered().readings().stage().found();
        return stage.map(
                        proven ->
                                Progress.next(
                                        HealPhase.SWITCHING,
                                        heal.switchover().of(proven.lastUpdated())))
                .orElseGet(() -> Progress.lookAgainOrAbandon(heal, timing, heal.reasons()));
    }

    private static Progress notApproved(HealRecord heal, List<Objection> objections) {
        return Progress.abandon(heal, HealReason.of(Reconsidered.notApproved(objections)));
    }

    private static List<HealReason> doesNotHold(String why) {
        return HealReason.of(List.of(Objection.by(PlanStillHolds.class, why)));
    }
}
