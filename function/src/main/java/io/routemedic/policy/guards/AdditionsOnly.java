package io.routemedic.policy.guards;

import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.Proposal;
import io.routemedic.policy.RouteDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plan adds routes, and takes none away nor changes who may call one. */
public final class AdditionsOnly implements Guard {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(this, proposal.plan(), AdditionsOnly::against);
    }

    private static Optional<String> against(Plan plan) {
        List<String> problems = new ArrayList<>();
        if (!plan.removed().isEmpty()) {
            problems.add("take away " + Judgement.listed(plan.removed().keySet()));
        }
        if (!plan.changed().isEmpty()) {
            problems.add(
                    "change who may call "
                            + Judgement.listed(
                                    plan.changed().stream().map(RouteDiff.Change::route).toList()));
        }
        if (!problems.isEmpty()) {
            return Optional.of(
                    "Deploying the draft would "
                            + String.join(" and ", problems)
                            + ": deploy it yourself if that is meant.");
        }
        return plan.added().isEmpty()
                ? Optional.of(
                        "The draft adds no route to what is live: deploying it would not help.")
                : Optional.empty();
    }
}
