package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Leases in memory. */
public final class FakeLeases implements Leases {

    private final Map<StageRef, Leases.Lease> held = new HashMap<>();

    @Override
    public synchronized Optional<Leases.Lease> acquire(
            StageRef stage, Duration length, Instant now) {
        Leases.Lease holder = held.get(stage);
        if (holder != null && now.isBefore(holder.until())) {
            return Optional.empty();
        }
        Leases.Lease lease =
                new Leases.Lease(stage, UUID.randomUUID().toString(), now.plus(length));
        held.put(stage, lease);
        return Optional.of(lease);
    }

    @Override
    public synchronized Optional<Leases.Lease> renew(
            Leases.Lease lease, Duration length, Instant now) {
        if (!isHeld(lease)) {
            return Optional.empty();
        }
        Leases.Lease longer = new Leases.Lease(lease.stage(), lease.token(), now.plus(length));
        held.put(lease.stage(), longer);
        return Optional.of(longer);
    }

    @Override
    public synchronized void release(Leases.Lease lease) {
        if (isHeld(lease)) {
            held.remove(lease.stage());
        }
    }

    private boolean isHeld(Leases.Lease lease) {
        Leases.Lease holder = held.get(lease.stage());
        return holder != null && holder.token().equals(lease.token());
    }
}
