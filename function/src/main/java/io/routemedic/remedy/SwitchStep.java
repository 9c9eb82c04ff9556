package io.routemedic.remedy;

import io.routemedic.configuration.Mode;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.Lease;
import io.routemedic.ledger.Leases;
import io.routemedic.ledger.PlanApprovals;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.Reconsideration.Reconsidered;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves the deployment, decides a last time, and switches the stage. The draft is read before and
 * after the deployment was made: what is the same both times is what was deployed.
 */
final class SwitchStep {

    private static final String PLAN = "PlanStillHolds";

    private final HealJournal journal;
    private final Reconsideration reconsideration;
    private final Supplier<ConfigurationReader> readers;
    private final DeploymentActuator actuator;
    private final KillSwitch killSwitch;
    private final PlanApprovals approvals;
    private final Leases leases;
    private final AbandonStep abandoning;
    private final SettleStep settling;

    SwitchStep(
            HealJournal journal,
            Reconsideration reconsideration,
            Supplier<ConfigurationReader> readers,
            DeploymentActuator actuator,
            KillSwitch killSwitch,
            PlanApprovals approvals,
            Leases leases,
            AbandonStep abandoning,
            SettleStep settling) {
        this.journal = journal;
        this.reconsideration = reconsideration;
        this.readers = readers;
        this.actuator = actuator;
        this.killSwitch = killSwitch;
        this.approvals = approvals;
        this.leases = leases;
        this.abandoning = abandoning;
        this.settling = settling;
    }

    Progress run(HealRecord heal, Lease lease) {
        Reconsidered again = reconsideration.of(heal);
        return switch (again.decision()) {
            case Decision.Heal(Plan plan) -> prove(heal, lease, again, plan);
            case Decision.Ask(_, List<Objection> objections) ->
                    abandoning.begin(heal, DecideStep.notApproved(objections));
            case Decision.Tell tell ->
                    again.incomplete() || tell.retryAfter().isPresent()
                            ? lookAgain(heal, tell.objections())
                            : abandoning.begin(heal, tell.objections());
        };
    }

    private Progress lookAgain(HealRecord heal, List<Objection> reasons) {
        HealRecord looked = heal.withLooks(heal.looks() + 1);
        return looked.looks() < journal.timing().looks()
                ? journal.wake(looked, journal.timing().settle(), reasons)
                : abandoning.begin(looked, reasons);
    }

    private Progress prove(HealRecord heal, Lease lease, Reconsidered again, Plan plan) {
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
            return lookAgain(heal, List.of(new Objection(PLAN, why)));
        }
        return Proof.difference(plan, live.found().get().routes(), made.found().get().routes())
                .map(why -> abandoning.begin(heal, List.of(new Objection(PLAN, why))))
                .orElseGet(() -> approved(heal, lease, again));
    }

    private Progress approved(HealRecord heal, Lease lease, Reconsidered again) {
        boolean unapproved =
                again.rules().mode() == Mode.ASK
                        && !approvals.use(
                                heal.order().planFingerprint(), heal.attemptId(), journal.now());
        if (unapproved) {
            return abandoning.begin(heal, DecideStep.notApproved(List.of()));
        }
        Optional<Stage> stage = again.readings().stage().found();
        Optional<Lease> held = leases.renew(lease, journal.timing().lease(), journal.now());
        if (stage.isEmpty() || held.isEmpty()) {
            return new Progress.Stop(Outcomes.of(heal));
        }
        HealRecord switching = heal.withStageUpdated(stage.get().lastUpdated());
        return serve(journal.enter(switching, HealPhase.SWITCHING), stage.get());
    }

    /** AWS takes no condition with the switch: so the stage is read right before it, and after. */
    private Progress serve(HealRecord heal, Stage proven) {
        Reading<Boolean> enabled = killSwitch.healingEnabled();
        Reading<Stage> now = readers.get().stage(proven.ref());
        Optional<String> unread =
                enabled.unread()
                        .map(Reading.Unread::why)
                        .or(() -> now.unread().map(Reading.Unread::why));
        if (unread.isPresent()) {
            return lookAgain(heal, List.of(new Objection(PLAN, unread.get())));
        }
        if (!enabled.found().orElse(false)) {
            return stop(heal, "KillSwitchOff", "Healing was switched off meanwhile.");
        }
        if (now.found().filter(stage -> unchanged(stage, proven)).isEmpty()) {
            return stop(heal, PLAN, "The stage was changed while the heal was prepared.");
        }
        DeploymentId made = heal.to().orElseThrow();
        return settling.after(heal, actuator.serve(proven.ref(), made));
    }

    private Progress stop(HealRecord heal, String guard, String why) {
        return abandoning.begin(heal, List.of(new Objection(guard, why)));
    }

    private static boolean unchanged(Stage now, Stage proven) {
        return now.deployment().equals(proven.deployment())
                && now.canary().isEmpty()
                && now.lastUpdated().equals(proven.lastUpdated());
    }
}
