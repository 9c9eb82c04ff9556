package io.routemedic.audit;

import static io.routemedic.dynamo.Schema.ItemType.CHAIN_HEAD;
import static io.routemedic.dynamo.Schema.ItemType.EVENT;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the trail as {@link DynamoAuditTrail} writes it. */
public final class DynamoAuditReader {

    private static final long LAST_PLACE = 999_999_999_999L;

    private final DynamoTables tables;

    /**
     * Reads from these tables.
     *
     * @param tables of which each failure is an {@link AuditUnavailableException}
     */
    public DynamoAuditReader(DynamoTables tables) {
        this.tables = tables;
    }

    /** A subject's chain, oldest first, read page by page while the stream is consumed. */
    public Stream<AuditEntry> chain(String subject) {
        return tables.stream(entries(subject)).map(DynamoAuditReader::entry);
    }

    /**
     * A part of a subject's chain, oldest first.
     *
     * @param from the first place that it may begin with
     */
    public List<AuditEntry> page(String subject, long from, int most) {
        long first = Math.clamp(from, 0, LAST_PLACE);
        return tables
                .find(DynamoQuery.range(key(subject, first), key(subject, LAST_PLACE)).first(most))
                .stream()
                .map(DynamoAuditReader::entry)
                .toList();
    }

    /** The recorded end of a subject's chain. */
    public Optional<ChainHead> head(String subject) {
        return tables.find(CHAIN_HEAD.key("", subject)).map(DynamoAuditReader::head);
    }

    /** The recorded ends of all chains, by subject. */
    public List<ChainHead> heads() {
        return tables.find(DynamoQuery.partition(CHAIN_HEAD.key(""))).stream()
                .map(DynamoAuditReader::head)
                .toList();
    }

    /**
     * Where the next entry goes. The recorded head wins over the last entry: behind a chain whose
     * end was cut off, the gap stays visible.
     */
    ChainHead tail(String subject) {
        ChainHead last =
                tables.find(entries(subject).last(1)).stream()
                        .map(DynamoAuditReader::entry)
                        .map(AuditEntry::head)
                        .findFirst()
                        .orElse(ChainHead.start(subject));
        return head(subject).filter(head -> head.sequence() > last.sequence()).orElse(last);
    }

    /** As {@link #tail} with one request, unless the state table lost or missed the head. */
    ChainHead likelyTail(String subject) {
        return head(subject).orElse(ChainHead.start(subject));
    }

    private static DynamoQuery entries(String subject) {
        return DynamoQuery.range(key(subject, 0), key(subject, LAST_PLACE));
    }

    private static AuditEntry entry(DynamoItem item) {
        return new AuditEntry(
                item.text(Schema.PK),
                Long.parseLong(item.text(Schema.SK)),
                item.text("previousHash"),
                item.text("hash"),
                item.text("event"));
    }

    private static ChainHead head(DynamoItem item) {
        return new ChainHead(item.text(Schema.SK), item.count("sequence"), item.text("hash"));
    }

    static Schema.Key key(String subject, long sequence) {
        return EVENT.key(subject, String.format(Locale.ROOT, "%012d", sequence));
    }
}
