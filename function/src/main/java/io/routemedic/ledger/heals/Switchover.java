package io.routemedic.ledger.heals;

import io.routemedic.gateway.model.DeploymentId;
import java.time.Instant;
import java.util.Optional;

/**
 * The switch of a heal, as far as it is known yet.
 *
 * @param from what the stage serves before, and is taken back to
 * @param to the deployment made for this heal
 * @param stageUpdated the stage's last update as read before the switch: tells whether it was
 *     touched since
 * @param at since when the stage may serve it: right before the call that switched it
 */
public record Switchover(
        Optional<DeploymentId> from,
        Optional<DeploymentId> to,
        Optional<Instant> stageUpdated,
        Optional<Instant> at) {

    /** Nothing is known yet. */
    public static final Switchover UNKNOWN =
            new Switchover(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** With what the stage is taken back to. */
    public Switchover from(DeploymentId before) {
        return new Switchover(Optional.of(before), to, stageUpdated, at);
    }

    /** With the deployment that was made. */
    public Switchover to(DeploymentId made) {
        return new Switchover(from, Optional.of(made), stageUpdated, at);
    }

    /** From a stage that was read before. */
    public Switchover of(Instant updated) {
        return new Switchover(from, to, Optional.of(updated), at);
    }

    /** Whether nobody touched the stage since it was read. */
    public boolean isFrom(Instant updated) {
        return stageUpdated.equals(Optional.of(updated));
    }

    /** Done. */
    public Switchover at(Instant switched) {
        return new Switchover(from, to, stageUpdated, Optional.of(switched));
    }
}
