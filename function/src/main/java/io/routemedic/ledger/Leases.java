package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * At most one holder a stage at any time, as far as clocks agree.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface Leases {

    /** Empty when somebody else holds it. */
    Optional<Lease> acquire(StageRef stage, Duration length, Instant now);

    /** The lease with a later end; empty when it was lost. */
    Optional<Lease> renew(Lease lease, Duration length, Instant now);

    /** Gives the lease back; nothing happens when it was lost already. */
    void release(Lease lease);

    /**
     * The sole right to act on a stage.
     *
     * @param token the owner's, unique for each acquisition
     * @param until when it runs out
     */
    record Lease(StageRef stage, String token, Instant until) {}
}
