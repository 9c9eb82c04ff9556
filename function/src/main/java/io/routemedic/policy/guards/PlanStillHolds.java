package io.routemedic.policy.guards;

import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.Proposal;
import java.util.Optional;

/**
 * The plan is still the one that was decided on: same live deployment, same draft. When deciding
 * for the first time there is nothing to compare with.
 */
public final class PlanStillHolds implements Guard {

    @Override
    public Matter matter() {
        return Matter.MOMENT;
    }

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(
                this,
                proposal.plan(),
                plan ->
                        proposal.circumstances()
                                .expectedPlan()
                                .flatMap(expected -> against(plan, expected)));
    }

    private static Optional<String> against(Plan plan, String expected) {
        return plan.fingerprint().equals(expected)
                ? Optional.empty()
                : Optional.of(
                        "Stage `"
                                + plan.stage()
                                + "` or its draft changed since this plan was decided on: the next"
                                + " failure makes a new plan.");
    }
}
