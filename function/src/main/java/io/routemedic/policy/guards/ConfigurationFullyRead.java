package io.routemedic.policy.guards;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * API, stage, draft and plan were all read, and the diagnosis left nothing unchecked: nothing is
 * deployed on the strength of a guess.
 */
public final class ConfigurationFullyRead implements Guard {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        // One failed call can be the reason for several of them.
        Set<String> reasons = new LinkedHashSet<>();
        for (Reading<?> reading :
                List.of(proposal.api(), proposal.stage(), proposal.draft(), proposal.plan())) {
            Judgement.of(this, reading, _ -> Optional.empty())
                    .map(Objection::why)
                    .ifPresent(reasons::add);
        }
        reasons.addAll(proposal.finding().unchecked());
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(name(), String.join(" ", reasons)));
    }
}
