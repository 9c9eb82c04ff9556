package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.BATCH_PART;
import static io.routemedic.dynamo.Schema.ItemType.FINDING;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a batch, written in one transaction with the marker that it is counted.
 *
 * <p>Where this process knows how its findings stand, or nobody knows of them, the write depends on
 * that, and tells how they stand now: nothing is read. Otherwise they are written however they
 * stand, and read afterwards.
 */
final class DynamoBatchPart {

    private static final String PUT_OFF = "putOff";

    /** A wrong guess costs the whole transaction: not where it is large. */
    private static final int MOST_GUESSED = 12;

    private final DynamoTables tables;
    private final DynamoKnownFindings known;
    private final Schema.Key marker;
    private final List<BatchItem> items;
    private final Instant now;

    /** By the place of what they are for, behind the marker. */
    private final Map<Integer, DynamoItem> found = new HashMap<>();

    private final Map<Integer, DynamoUpdate> updates = new HashMap<>();
    private boolean sure;

    /** What a batch writes of one incident. */
    interface BatchItem {

        /**
         * What to write of it.
         *
         * @param found how the finding stands; empty as long as nobody is known to know it
         */
        DynamoUpdate write(Optional<DynamoItem> found);

        /** The finding's id, where it is one's. */
        Optional<String> findingId();

        /** The finding's id, where it is counted and put off. */
        default Optional<String> putOff() {
            return Optional.empty();
        }
    }

    /**
     * What came of it.
     *
     * @param putOff the findings that were put off when the part was written, now or at first
     */
    record Written(List<DynamoItem> findings, Set<String> putOff) {}

    DynamoBatchPart(
            DynamoTables tables,
            DynamoKnownFindings known,
            Schema.Key marker,
            List<BatchItem> items,
            Instant now) {
        this.tables = tables;
        this.known = known;
        this.marker = marker;
        this.items = items;
        this.now = now;
    }

    Written write() {
        sure = isPredictable();
        Map<Integer, DynamoItem> refused = attempt();
        for (int attempts = 1; !refused.isEmpty() && !refused.containsKey(0); attempts++) {
            // Once is enough: others are at it.
            boolean unexpected = !Collections.disjoint(refused.keySet(), found.keySet());
            if (sure && (unexpected || attempts > 1)) {
                sure = false;
                found.clear();
            }
            found.putAll(refused);
            refused = attempt();
        }
        DynamoItem counted = refused.get(0);
        if (counted != null) {
            return new Written(read(), Set.copyOf(counted.texts(PUT_OFF)));
        }
        return new Written(sure ? predicted() : read(), Set.copyOf(putOff()));
    }

    /** Whether it is known how all stand, or likely that what is not known is new. */
    private boolean isPredictable() {
        boolean guessed = false;
        for (int place = 1; place <= items.size(); place++) {
            Optional<String> id = items.get(place - 1).findingId();
            if (id.isEmpty()) {
                continue;
            }
            Optional<DynamoKnownFindings.Known> one = known.find(id.get());
            if (one.filter(standing -> !standing.alone()).isPresent()) {
                found.clear();
                return false;
            }
            guessed |= one.isEmpty();
            if (one.isPresent()) {
                found.put(place, one.get().item());
            }
        }
        if (guessed && items.size() > MOST_GUESSED) {
            found.clear();
            return false;
        }
        return true;
    }

    /** What stands in the way, by its place. */
    private Map<Integer, DynamoItem> attempt() {
        DynamoItem mark = new DynamoItem().with(PUT_OFF, putOff()).keptFrom(now, BATCH_PART);
        List<DynamoWrite> writes = new ArrayList<>();
        writes.add(DynamoWrite.put(marker, mark).onlyIf("attribute_not_exists({pk})"));
        for (BatchItem item : items) {
            int place = writes.size();
            Optional<DynamoItem> standing = Optional.ofNullable(found.get(place));
            DynamoUpdate update = item.write(standing);
            if (sure && item.findingId().isPresent()) {
                var _ = DynamoKnownFindings.onlyIfStill(standing, update);
            }
            updates.put(place, update);
            writes.add(update);
        }
        return tables.write(writes);
    }

    private List<String> putOff() {
        return items.stream().flatMap(one -> one.putOff().stream()).toList();
    }

    private List<DynamoItem> predicted() {
        List<DynamoItem> findings = new ArrayList<>();
        updates.forEach(
                (place, update) ->
                        items.get(place - 1)
                                .findingId()
                                .ifPresent(
                                        id -> {
                                            DynamoItem before =
                                                    found.getOrDefault(place, new DynamoItem());
                                            DynamoItem after = update.appliedTo(before);
                                            known.made(id, after);
                                            findings.add(after);
                                        }));
        return findings;
    }

    private List<DynamoItem> read() {
        List<Schema.Key> keys =
                items.stream().flatMap(one -> one.findingId().stream()).map(FINDING::key).toList();
        List<DynamoItem> findings = keys.isEmpty() ? List.of() : tables.find(keys);
        findings.forEach(known::read);
        return findings;
    }
}
