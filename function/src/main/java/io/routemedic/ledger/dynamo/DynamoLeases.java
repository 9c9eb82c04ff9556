package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.LEASE;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Leases as one item a stage, written under a condition. */
public final class DynamoLeases implements Leases {

    private static final String TOKEN = "leaseToken";
    private static final String UNTIL = "leaseUntil";

    private final DynamoTables tables;

    public DynamoLeases(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Leases.Lease> acquire(StageRef stage, Duration length, Instant now) {
        Leases.Lease lease =
                new Leases.Lease(stage, UUID.randomUUID().toString(), now.plus(length));
        DynamoItem item =
                new DynamoItem()
                        .with(TOKEN, lease.token())
                        .with(UNTIL, lease.until())
                        .keptFrom(lease.until(), LEASE);
        Optional<DynamoItem> holder =
                tables.write(
                        DynamoWrite.put(LEASE.key(stage), item)
                                .onlyIf("attribute_not_exists({pk}) OR {leaseUntil} <= ?", now));
        // It is our own when the answer to the write was lost and the client wrote again.
        boolean held = holder.map(found -> found.text(TOKEN).equals(lease.token())).orElse(true);
        return held ? Optional.of(lease) : Optional.empty();
    }

    @Override
    public Optional<Leases.Lease> renew(Leases.Lease lease, Duration length, Instant now) {
        Leases.Lease longer = new Leases.Lease(lease.stage(), lease.token(), now.plus(length));
        DynamoWrite update =
                new DynamoUpdate(LEASE.key(lease.stage()))
                        .set(UNTIL, longer.until())
                        .onlyIf("{leaseToken} = ?", lease.token());
        return tables.write(update).isPresent() ? Optional.empty() : Optional.of(longer);
    }

    @Override
    public void release(Leases.Lease lease) {
        var _ =
                tables.write(
                        DynamoWrite.delete(LEASE.key(lease.stage()))
                                .onlyIf("{leaseToken} = ?", lease.token()));
    }
}
