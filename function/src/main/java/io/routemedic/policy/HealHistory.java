package io.routemedic.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stage's recent heals.
 *
 * @param switches when the stage was switched, in the last 24 hours
 * @param breakerOpenSince when a rollback opened the circuit breaker; empty while it is closed
 */
public record HealHistory(List<Instant> switches, Optional<Instant> breakerOpenSince) {
    public HealHistory {
        switches = List.copyOf(switches);
    }
}
