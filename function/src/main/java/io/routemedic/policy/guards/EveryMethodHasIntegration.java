package io.routemedic.policy.guards;

import io.routemedic.gateway.model.Draft;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The draft is finished: API Gateway refuses to deploy a method without an integration. */
public final class EveryMethodHasIntegration implements Guard {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(this, proposal.draft(), EveryMethodHasIntegration::against);
    }

    private static Optional<String> against(Draft draft) {
        List<Route> unfinished =
                draft.methods().entrySet().stream()
                        .filter(method -> !method.getValue().hasIntegration())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        return unfinished.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The draft has no integration for "
                                + Listing.of(unfinished)
                                + ": set one, or delete the method.");
    }
}
