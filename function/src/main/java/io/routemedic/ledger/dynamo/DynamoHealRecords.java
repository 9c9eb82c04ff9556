package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.HEAL;
import static io.routemedic.dynamo.Schema.ItemType.SWITCH;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Heal records as one item each, listed by when they are due, and once over, if they switched. */
public final class DynamoHealRecords implements HealRecords {

    private static final String TOKEN = "writeToken";

    private final DynamoTables tables;

    public DynamoHealRecords(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<HealRecord> find(String healId) {
        return tables.find(HEAL.key(healId)).map(DynamoHeals::read);
    }

    @Override
    public HealRecord save(HealRecord record) {
        HealRecord next = record.storedAs(record.version() + 1);
        // Tells our own write, when the answer to it was lost, from somebody else's.
        String token = UUID.randomUUID().toString();
        DynamoItem item = DynamoHeals.write(next).with(TOKEN, token).keptFrom(next.since(), HEAL);
        DynamoWrite put = DynamoWrite.put(HEAL.key(next.healId()), item);
        if (record.version() == 0) {
            put.onlyIf("attribute_not_exists({pk})");
        } else {
            put.onlyIf("{recordVersion} = ?", record.version());
        }
        Map<Integer, DynamoItem> refused =
                tables.write(
                        next.phase() == HealPhase.SWITCHING
                                ? List.of(put, countedSwitch(next))
                                : List.of(put));
        if (!refused.values().stream().allMatch(found -> found.text(TOKEN).equals(token))) {
            throw new StaleHealException(record.healId());
        }
        return next;
    }

    private static DynamoWrite countedSwitch(HealRecord record) {
        DynamoItem item =
                new DynamoItem()
                        .with("healId", record.healId())
                        .with("switchedAt", record.since())
                        .keptFrom(record.since(), SWITCH);
        return DynamoWrite.put(SWITCH.key(record.order().stage(), record.healId()), item);
    }

    @Override
    public List<HealRecord> due(Instant until, int limit) {
        return read(DynamoQuery.due(Listing.HEAL, until).first(limit));
    }

    @Override
    public List<HealRecord> switched(int limit) {
        return read(DynamoQuery.latest(Listing.SWITCHED, limit));
    }

    private List<HealRecord> read(DynamoQuery query) {
        return tables.find(query).stream().map(DynamoHeals::read).toList();
    }
}
