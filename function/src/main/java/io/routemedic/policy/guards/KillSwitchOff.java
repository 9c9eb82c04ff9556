package io.routemedic.policy.guards;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import java.util.Optional;

/** Nobody pulled the kill switch. A switch that cannot be read counts as pulled. */
public final class KillSwitchOff implements Guard {

    private static final String NEVER_ON =
            "Healing was never switched on: make the SSM parameter that the stack's output"
                    + " `KillSwitch` names, with the value `on`.";

    @Override
    public Matter matter() {
        return Matter.MOMENT;
    }

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        Reading<Boolean> healing = proposal.circumstances().healingEnabled();
        if (healing instanceof Reading.Absent<Boolean>) {
            return Optional.of(new Objection(name(), NEVER_ON));
        }
        return Judgement.of(
                this,
                healing,
                enabled ->
                        enabled
                                ? Optional.empty()
                                : Optional.of(
                                        "Healing is switched off: set RouteMedic's kill switch, an"
                                                + " SSM parameter, to `on` to allow it again."));
    }
}
