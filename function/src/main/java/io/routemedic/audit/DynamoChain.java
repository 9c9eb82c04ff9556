package io.routemedic.audit;

import static io.routemedic.dynamo.DynamoCondition.isNew;
import static io.routemedic.dynamo.Schema.ItemType.CHAIN_HEAD;
import static io.routemedic.dynamo.Schema.ItemType.EVENT;
import static io.routemedic.dynamo.Schema.ItemType.EVENT_ID;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a chain is written as items, and read again. */
final class DynamoChain {

    private static final long LAST_PLACE = 999_999_999_999L;

    private DynamoChain() {}

    /**
     * What makes a chain longer: two writes an entry, itself and its event's id, and the new head
     * last. Nothing that is in the audit table can be overwritten.
     */
    static List<DynamoWrite> writes(List<AuditEntry> entries, List<AuditEvent> events) {
        List<DynamoWrite> writes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            AuditEntry entry = entries.get(i);
            DynamoItem item =
                    new DynamoItem()
                            .with("previousHash", entry.previousHash())
                            .with("hash", entry.hash())
                            .with("event", entry.text());
            DynamoItem marker = new DynamoItem().with("sequence", entry.sequence());
            writes.add(
                    DynamoWrite.put(EVENT.key(entry.subject(), place(entry.sequence())), item)
                            .onlyIf(isNew()));
            writes.add(
                    DynamoWrite.put(EVENT_ID.key(entry.subject(), events.get(i).id()), marker)
                            .onlyIf(isNew()));
        }
        ChainHead end = entries.getLast().head();
        DynamoItem head =
                new DynamoItem().with("sequence", end.sequence()).with("hash", end.hash());
        writes.add(DynamoWrite.put(CHAIN_HEAD.key(end.subject()), head));
        return writes;
    }

    /** All entries of a chain. */
    static DynamoQuery of(String subject) {
        return DynamoQuery.range(
                EVENT.key(subject, place(0)), EVENT.key(subject, place(LAST_PLACE)));
    }

    static AuditEntry entry(DynamoItem item) {
        return new AuditEntry(
                item.text(Schema.PK),
                Long.parseLong(item.text(Schema.SK)),
                item.text("previousHash"),
                item.text("hash"),
                item.text("event"));
    }

    static ChainHead head(DynamoItem item) {
        return new ChainHead(item.text(Schema.SK), item.count("sequence"), item.text("hash"));
    }

    private static String place(long sequence) {
        return String.format(Locale.ROOT, "%012d", sequence);
    }
}
