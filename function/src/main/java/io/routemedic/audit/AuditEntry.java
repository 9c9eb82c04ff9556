package io.routemedic.audit;

/**
 * One link of a subject's chain, as it is stored.
 *
 * @param sequence its place in the chain, from 1, by the key it is stored under
 * @param previousHash the hash of the entry before it; {@link ChainHash#NONE} for the first
 * @param hash {@link ChainHash#of} over this entry as it was written
 * @param text the event in canonical JSON: the very text that was hashed
 */
public record AuditEntry(
        String subject, long sequence, String previousHash, String hash, String text) {

    /** This entry as the end of the chain. */
    ChainHead head() {
        return new ChainHead(subject, sequence, hash);
    }

    /**
     * The event that the text holds.
     *
     * @throws IllegalArgumentException when the text is no event: someone altered it
     */
    public AuditEvent event() {
        return AuditJson.read(text);
    }
}
