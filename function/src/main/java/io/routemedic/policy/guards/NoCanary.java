package io.routemedic.policy.guards;

import io.routemedic.gateway.model.Stage;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import java.util.Optional;

/** The stage has no canary: somebody is in the middle of a release. */
public final class NoCanary implements Guard {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(this, proposal.stage(), NoCanary::against);
    }

    private static Optional<String> against(Stage stage) {
        return stage.canary()
                .map(
                        canary ->
                                "Stage `"
                                        + stage.ref()
                                        + "` has a canary, deployment `"
                                        + canary.deployment()
                                        + "`: promote or delete it first.");
    }
}
