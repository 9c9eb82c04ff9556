package io.routemedic.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last entry of a subject's chain, kept apart from the chain as a second witness: it tells when
 * the chain's end was cut off.
 */
public record ChainHead(String subject, long sequence, String hash) {

    private static final Pattern TEXT = Pattern.compile("(.+)@(\\d{1,12}):([0-9a-f]{64})");

    /**
     * As people and other systems keep it: {@code SUBJECT@SEQUENCE:HASH}. Whatever happens to both
     * tables later, a chain that this entry is not in was changed.
     */
    public String text() {
        return "%s@%d:%s".formatted(subject, sequence, hash);
    }

    /** Reads what {@link #text} wrote; empty when it is something else. */
    public static Optional<ChainHead> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        return parts.matches()
                ? Optional.of(
                        new ChainHead(
                                parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

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
