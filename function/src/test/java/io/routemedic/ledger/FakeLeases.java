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

    private final Map<StageRef, Lease> held = new HashMap<>();

    @Override
    public synchronized Optional<Lease> acquire(StageRef stage, Duration length, Instant now) {
        Lease holder = held.get(stage);
        if (holder != null && now.isBefore(holder.until())) {
            return Optional.empty();
        }
        Lease lease = new Lease(stage, UUID.randomUUID().toString(), now.plus(length));
        held.put(stage, lease);
        return Optional.of(lease);
    }

    @Override
    public synchronized Optional<Lease> renew(Lease lease, Duration length, Instant now) {
        if (!isHeld(lease)) {
            return Optional.empty();
        }
        Lease longer = new Lease(lease.stage(), lease.token(), now.plus(length));
        held.put(lease.stage(), longer);
        return Optional.of(longer);
    }

    @Override
    public synchronized void release(Lease lease) {
        if (isHeld(lease)) {
            held.remove(lease.stage());
        }
    }

    private boolean isHeld(Lease lease) {
        Lease holder = held.get(lease.stage());
        return holder != null && holder.token().equals(lease.token());
    }
}
