package io.routemedic.policy.guards;

import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is live keeps behaving as it does. What could not be compared counts as changed. */
public final class ExistingDefinitionsUnchanged implements Guard {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(this, proposal.plan(), ExistingDefinitionsUnchanged::against);
    }

    private static Optional<String> against(Plan plan) {
        List<String> problems = new ArrayList<>();
        if (!plan.changedDefinitions().isEmpty()) {
            problems.add(
                    "differs from what is live in " + Judgement.listed(plan.changedDefinitions()));
        }
        if (!plan.unchecked().isEmpty()) {
            problems.add("could not be compared in " + Judgement.listed(plan.unchecked()));
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The draft "
                                + String.join(", and ", problems)
                                + ": look at the difference and deploy it yourself if it is"
                                + " meant.");
    }
}
