package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.INCIDENT;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.ledger.findings.PutOffIncident;
import io.routemedic.ledger.findings.PutOffIncidents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Put-off incidents as one item each, in the order in which they were put off. */
public final class DynamoPutOffIncidents implements PutOffIncidents {

    private static final Logger log = LoggerFactory.getLogger(DynamoPutOffIncidents.class);
    private static final int AT_ONCE = 50;
    private static final String BATCH_ID = "batchId";
    private static final String ROOT = "rootCounted";

    private final DynamoTables tables;

    public DynamoPutOffIncidents(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public void keep(List<PutOffIncident> incidents, Instant now) {
        List<DynamoWrite> writes = new ArrayList<>();
        incidents.forEach(incident -> writes.add(write(incident, now)));
        for (int from = 0; from < writes.size(); from += AT_ONCE) {
            var _ = tables.write(writes.subList(from, Math.min(writes.size(), from + AT_ONCE)));
        }
    }

    /** Keeps one. */
    static DynamoUpdate write(PutOffIncident one, Instant now) {
        DynamoUpdate update = new DynamoUpdate(INCIDENT.key(one.id()));
        if (one.root().isEmpty()) {
            update.remove(ROOT);
        }
        return update.set(
                        DynamoIncidents.write(one.incident())
                                .with(BATCH_ID, one.batchId())
                                .with("counted", one.counted())
                                .with(ROOT, one.root())
                                .listed(Listing.INCIDENT, one.id(), now)
                                .keptFrom(now, INCIDENT))
                .setIfAbsent("since", one.since());
    }

    @Override
    public List<PutOffIncident> due(Instant now, int limit) {
        return tables.find(DynamoQuery.due(Listing.INCIDENT, now).first(limit)).stream()
                .flatMap(item -> read(item).stream())
                .toList();
    }

    // One that this version cannot read must not hold up the others.
    private static Optional<PutOffIncident> read(DynamoItem item) {
        try {
            return Optional.of(
                    new PutOffIncident(
                            INCIDENT.id(item),
                            item.text(BATCH_ID),
                            DynamoIncidents.read(item),
                            item.flag("counted"),
                            item.maybe(ROOT),
                            item.time("since")));
        } catch (IllegalArgumentException e) {
            log.atError().setCause(e).log("An incident cannot be read, and is passed over");
            return Optional.empty();
        }
    }

    @Override
    public void done(PutOffIncident incident) {
        var _ =
                tables.write(
                        DynamoWrite.delete(INCIDENT.key(incident.id()))
                                .onlyIf("{batchId} = ?", incident.batchId()));
    }
}
