package io.routemedic.audit;

/**
 * The last entry of a subject's chain, kept apart from the chain as a second witness: it tells when
 * the chain's end was cut off.
 */
public record ChainHead(String subject, long sequence, String hash) {

    /** Before the first entry. */
    static ChainHead start(String subject) {
        return new ChainHead(subject, 0, ChainHash.NONE);
    }

    /** The entry that the event becomes behind this one. */
    AuditEntry next(AuditEvent event) {
        String text = AuditJson.write(event);
        long place = sequence + 1;
        return new AuditEntry(subject, place, hash, ChainHash.of(hash, place, text), text);
    }
}
