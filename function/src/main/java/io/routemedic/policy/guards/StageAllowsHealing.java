package io.routemedic.policy.guards;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.Proposal;
import java.util.Optional;

/**
 * The owner of the stage allowed it: for every plan ({@code heal}), or for this very one ({@code
 * ask}).
 */
public final class StageAllowsHealing implements Guard {

    @Override
    public Matter matter() {
        return Matter.OWNER;
    }

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return switch (proposal.rules().mode()) {
            case OBSERVE ->
                    object(
                            "Nobody allowed RouteMedic to deploy here: name this API and stage"
                                    + " under `healing` in its configuration, with mode `ask` or"
                                    + " `heal`.");
            case ASK ->
                    isApproved(proposal.plan(), proposal.circumstances())
                            ? Optional.empty()
                            : object(
                                    "This stage's plans need an approval: look at the plan, then"
                                            + " approve it.");
            case HEAL -> Optional.empty();
        };
    }

    /** An approval of another plan approves nothing, and an unread plan cannot be approved. */
    private static boolean isApproved(Reading<Plan> plan, Circumstances circumstances) {
        return plan.found()
                .map(Plan::fingerprint)
                .filter(
                        fingerprint ->
                                circumstances.approvedPlan().equals(Optional.of(fingerprint)))
                .isPresent();
    }

    private Optional<Objection> object(String why) {
        return Optional.of(new Objection(name(), why));
    }
}
