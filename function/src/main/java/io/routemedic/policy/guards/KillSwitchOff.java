package io.routemedic.policy.guards;

import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import java.util.Optional;

/** Nobody pulled the kill switch. A switch that cannot be read counts as pulled. */
public final class KillSwitchOff implements Guard {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(
                this,
                proposal.circumstances().healingEnabled(),
                enabled ->
                        enabled
                                ? Optional.empty()
                                : Optional.of(
                                        "Healing is switched off: set RouteMedic's kill switch, an"
                                                + " SSM parameter, to `on` to allow it again."));
    }
}
