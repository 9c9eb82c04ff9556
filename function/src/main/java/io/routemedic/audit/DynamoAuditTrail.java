package io.routemedic.audit;

import static io.routemedic.dynamo.Schema.ItemType.CHAIN_HEAD;
import static io.routemedic.dynamo.Schema.ItemType.EVENT_ID;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoRetry;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The trail in DynamoDB. One transaction adds the events of a subject, a marker for each event's
 * id, so that a repeated event is known, and the chain's new head in the state table. The head is
 * read once for all events of a subject, or known from when this process wrote it; where it is out
 * of date, the transaction is refused, and the end of the chain itself is looked up.
 */
public final class DynamoAuditTrail implements AuditTrail {

    private static final String NEW = "attribute_not_exists({pk})";

    /** A transaction takes 100 items: two an event, and the head. */
    private static final int EVENTS_A_TRANSACTION = 49;

    /** Enough for dozens of writers at once to each get their turn. */
    private static final int MOST_TURNS = 60;

    private final DynamoTables tables;
    private final DynamoAuditReader reader;
    private final KnownEnds ends = new KnownEnds();

    /**
     * Writes to these tables.
     *
     * @param tables of which each failure is an {@link AuditUnavailableException}
     */
    public DynamoAuditTrail(DynamoTables tables) {
        this.tables = tables;
        this.reader = new DynamoAuditReader(tables);
    }

    @Override
    public void append(List<AuditEvent> events) {
        Map<String, Map<String, AuditEvent>> bySubject = new LinkedHashMap<>();
        for (AuditEvent event : events) {
            bySubject
                    .computeIfAbsent(event.subject(), _ -> new LinkedHashMap<>())
                    .putIfAbsent(event.id(), event);
        }
        bySubject.forEach((subject, distinct) -> add(subject, List.copyOf(distinct.values())));
    }

    private void add(String subject, List<AuditEvent> events) {
        ChainHead tail = ends.find(subject).orElseGet(() -> readEnd(subject));
        for (int from = 0; from < events.size(); from += EVENTS_A_TRANSACTION) {
            int to = Math.min(events.size(), from + EVENTS_A_TRANSACTION);
            tail = add(tail, events.subList(from, to));
        }
    }

    private ChainHead readEnd(String subject) {
        ChainHead head = reader.likelyTail(subject);
        ends.read(head);
        return head;
    }

    /**
     * Adds events that fit into one transaction.
     *
     * @return the last known tail: behind these events, or before where all were stored already
     */
    private ChainHead add(ChainHead likely, List<AuditEvent> events) {
        Addition addition = new Addition(likely, events);
        return DynamoRetry.until(MOST_TURNS, addition::turn)
                .orElseThrow(
                        () ->
                                new AuditUnavailableException(
                                        "the trail of `"
                                                + likely.subject()
                                                + "` is written by too many at once; the request"
                                                + " is tried again.",
                                        new IllegalStateException(MOST_TURNS + " turns")));
    }

    /** Events on their way into a chain that others may be writing, too. */
    private final class Addition {

        private ChainHead tail;
        private List<AuditEvent> missing;
        private boolean outdated;

        Addition(ChainHead likely, List<AuditEvent> events) {
            this.tail = likely;
            this.missing = events;
        }

        /** Empty when somebody else was faster; nothing was written then. */
        Optional<ChainHead> turn() {
            boolean unhindered = !outdated;
            if (outdated) {
                tail = reader.tail(tail.subject());
            }
            outdated = true;
            List<DynamoWrite> writes = new ArrayList<>();
            ChainHead end = extend(writes, unhindered);
            Optional<Map<Integer, DynamoItem>> refused = tables.attempt(writes);
            if (refused.filter(Map::isEmpty).isPresent()) {
                ends.wrote(end, unhindered);
                return Optional.of(end);
            }
            missing = notYetStored(refused.map(Map::keySet).orElse(Set.of()));
            return missing.isEmpty() ? Optional.of(tail) : Optional.empty();
        }

        /**
         * Two writes an event, its entry and its id, and the new head last, which is returned.
         *
         * @param asKnown whether nothing is written unless the head is still the one that is known
         */
        private ChainHead extend(List<DynamoWrite> writes, boolean asKnown) {
            ChainHead end = tail;
            for (AuditEvent event : missing) {
                AuditEntry entry = end.next(event);
                DynamoItem item =
                        new DynamoItem()
                                .with("previousHash", entry.previousHash())
                                .with("hash", entry.hash())
                                .with("event", entry.text());
                DynamoItem place = new DynamoItem().with("sequence", entry.sequence());
                writes.add(
                        DynamoWrite.put(
                                        DynamoAuditReader.key(entry.subject(), entry.sequence()),
                                        item)
                                .onlyIf(NEW));
                writes.add(
                        DynamoWrite.put(EVENT_ID.key(event.subject(), event.id()), place)
                                .onlyIf(NEW));
                end = entry.head();
            }
            DynamoItem head =
                    new DynamoItem().with("sequence", end.sequence()).with("hash", end.hash());
            DynamoWrite write = DynamoWrite.put(CHAIN_HEAD.key("", end.subject()), head);
            writes.add(asKnown ? onlyBehind(tail, write) : write);
            return end;
        }

        /** A head that was known before must not hide that the chain's end was cut off since. */
        private static DynamoWrite onlyBehind(ChainHead known, DynamoWrite head) {
            return known.sequence() == 0
                    ? head.onlyIf(NEW)
                    : head.onlyIf("{sequence} = ? AND {hash} = ?", known.sequence(), known.hash());
        }

        private List<AuditEvent> notYetStored(Set<Integer> refused) {
            // The second write of each tells whether it is stored.
            return IntStream.range(0, missing.size())
                    .filter(i -> !refused.contains(2 * i + 1))
                    .mapToObj(missing::get)
                    .toList();
        }
    }
}
