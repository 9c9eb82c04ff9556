package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Leases as one item a stage, written under a condition. */
public final class DynamoLeases implements Leases {

    private final DynamoTable table;

    public DynamoLeases(DynamoTable table) {
        this.table = table;
    }

    @Override
    public Optional<Lease> acquire(StageRef stage, Duration length, Instant now) {
        Lease lease = new Lease(stage, UUID.randomUUID().toString(), now.plus(length));
        DynamoItem item =
                DynamoItem.of(DynamoKeys.stage(stage), DynamoKeys.LEASE)
                        .with("leaseToken", lease.token())
                        .with("leaseUntil", lease.until())
                        .expiring(lease.until().plus(Duration.ofDays(1)));
        Optional<DynamoItem> holder =
                table.put(
                        item,
                        "attribute_not_exists(pk) OR leaseUntil <= :now",
                        Map.of(":now", DynamoItem.time(now)));
        return holder.filter(found -> !isHeldBy(found, lease)).isPresent()
                ? Optional.empty()
                : Optional.of(lease);
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration length, Instant now) {
        Lease longer = new Lease(lease.stage(), lease.token(), now.plus(length));
        DynamoUpdate update =
                new DynamoUpdate(DynamoKeys.stage(lease.stage()), DynamoKeys.LEASE)
                        .set("leaseUntil", DynamoItem.time(longer.until()));
        String owned =
                update.name("leaseToken")
                        + " = "
                        + update.value("leaseToken", DynamoItem.text(lease.token()));
        return table.update(update.onlyIf(owned)).isPresent()
                ? Optional.empty()
                : Optional.of(longer);
    }

    @Override
    public void release(Lease lease) {
        table.delete(
                DynamoKeys.stage(lease.stage()), DynamoKeys.LEASE, "leaseToken", lease.token());
    }

    private static boolean isHeldBy(DynamoItem found, Lease lease) {
        return found.string("leaseToken").equals(lease.token());
    }
}
