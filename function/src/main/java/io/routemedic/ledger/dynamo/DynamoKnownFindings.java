package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.FINDING;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.Schema;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The items of findings as this process left them, so that they need not be read again.
 *
 * <p>Others may have written them since. Each write of a finding raises its version: whoever builds
 * on what is known here makes the write depend on the version, and is refused where anything is
 * missing from it.
 */
public final class DynamoKnownFindings {

    /** Some 2 KB each. */
    private static final int MOST = 1_000;

    private final Map<String, Known> known = new LinkedHashMap<>();

    /**
     * How a finding stands.
     *
     * @param alone whether no other process was seen to write it of late: where several do, their
     *     writes would only refuse each other
     */
    record Known(DynamoItem item, boolean alone) {}

    /** Makes an update depend on nobody having written since; or before, where nothing is found. */
    static DynamoUpdate onlyIfStill(Optional<DynamoItem> found, DynamoUpdate update) {
        if (found.isEmpty()) {
            return update.onlyIf("attribute_not_exists({pk})");
        }
        return found.get().has(Schema.VERSION)
                ? update.onlyIf("{version} = ?", found.get().count(Schema.VERSION))
                : update.onlyIf("attribute_not_exists({version})");
    }

    synchronized Optional<Known> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Takes note of an item that was read, after one write of ours at most. */
    synchronized void read(DynamoItem item) {
        String id = FINDING.id(item);
        long before = find(id).map(old -> old.item().count(Schema.VERSION)).orElse(0L);
        keep(id, new Known(item, item.count(Schema.VERSION) <= before + 1));
    }

    /** Takes note of an item as it is after a write that depended on what was known. */
    synchronized void made(String id, DynamoItem item) {
        keep(id, new Known(item, true));
    }

    /** Takes note of an update that was written, whatever the item was like. */
    synchronized void wrote(String id, DynamoUpdate update) {
        find(id).ifPresent(old -> keep(id, new Known(update.appliedTo(old.item()), old.alone())));
    }

    private void keep(String id, Known now) {
        // At the end again: the one that was not written for longest is the first to go.
        known.remove(id);
        known.put(id, now);
        if (known.size() > MOST) {
            Iterator<String> oldest = known.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
