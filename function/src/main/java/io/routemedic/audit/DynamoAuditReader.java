package io.routemedic.audit;

import static io.routemedic.dynamo.Schema.ItemType.CHAIN_HEAD;

import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the trail as {@link DynamoAuditTrail} writes it. */
public final class DynamoAuditReader {

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
        return tables.stream(DynamoChain.of(subject)).map(DynamoChain::entry);
    }

    /** The recorded end of a subject's chain. */
    public Optional<ChainHead> head(String subject) {
        return tables.find(CHAIN_HEAD.key(subject)).map(DynamoChain::head);
    }

    /** The recorded ends of all chains, by subject. */
    public List<ChainHead> heads() {
        return tables.find(DynamoQuery.partition(CHAIN_HEAD)).stream()
                .map(DynamoChain::head)
                .toList();
    }

    /**
     * Where the next entry goes. The recorded head wins over the last entry: behind a chain whose
     * end was cut off, the gap stays visible.
     */
    ChainHead tail(String subject) {
        ChainHead last =
                tables.find(DynamoChain.of(subject).last(1)).stream()
                        .map(DynamoChain::entry)
                        .map(AuditEntry::head)
                        .findFirst()
                        .orElse(ChainHead.start(subject));
        return head(subject).filter(head -> head.sequence() > last.sequence()).orElse(last);
    }

    /** As {@link #tail} with one request, unless the state table lost or missed the head. */
    ChainHead likelyTail(String subject) {
        return head(subject).orElse(ChainHead.start(subject));
    }
}
