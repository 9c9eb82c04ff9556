package io.routemedic.local.audit;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.ChainHash;
import io.routemedic.audit.ChainHead;
import io.routemedic.local.audit.ChainVerdict.Broken;
import io.routemedic.local.audit.ChainVerdict.Intact;
import io.routemedic.local.audit.ChainVerdict.Tampering;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Checks a subject's chain: a removed, altered or reordered event is found, and with the recorded
 * head also a chain whose end was cut off or rewritten.
 */
public final class ChainVerifier {

    /** How many other places an entry with a wrong hash is tried at. */
    private static final long PLACES = 10_000;

    /**
     * Checks entry by entry and stops at the first that does not hold.
     *
     * @param chain by key, oldest first
     * @param head empty when none was recorded: then a missing end cannot be seen
     */
    public ChainVerdict verify(Stream<AuditEntry> chain, Optional<ChainHead> head) {
        long sequence = 0;
        String hash = ChainHash.NONE;
        String hashAtHead = ChainHash.NONE;
        for (Iterator<AuditEntry> entries = chain.iterator(); entries.hasNext(); ) {
            AuditEntry entry = entries.next();
            Optional<Broken> broken = check(entry, sequence + 1, hash);
            if (broken.isPresent()) {
                return broken.get();
            }
            sequence = entry.sequence();
            hash = entry.hash();
            if (head.isPresent() && head.get().sequence() == sequence) {
                hashAtHead = hash;
            }
        }
        return checkEnd(sequence, hashAtHead, head);
    }

    private static Optional<Broken> check(AuditEntry entry, long expected, String previousHash) {
        if (entry.sequence() != expected) {
            return Optional.of(removed(expected, entry.sequence() - 1));
        }
        if (!hashAt(entry, expected).equals(entry.hash())) {
            return Optional.of(misplacedOrAltered(entry));
        }
        if (!entry.previousHash().equals(previousHash)) {
            return Optional.of(
                    new Broken(
                            expected,
                            Tampering.ALTERED,
                            "Event "
                                    + expected
                                    + " does not follow the event before it: one of the two was"
                                    + " written anew."));
        }
        return Optional.empty();
    }

    private static Broken misplacedOrAltered(AuditEntry entry) {
        return LongStream.rangeClosed(1, PLACES)
                .filter(place -> hashAt(entry, place).equals(entry.hash()))
                .mapToObj(
                        place ->
                                new Broken(
                                        entry.sequence(),
                                        Tampering.REORDERED,
                                        "Event "
                                                + place
                                                + " stands in the place of event "
                                                + entry.sequence()
                                                + "."))
                .findFirst()
                .orElseGet(
                        () ->
                                new Broken(
                                        entry.sequence(),
                                        Tampering.ALTERED,
                                        "Event "
                                                + entry.sequence()
                                                + " is not what was written: its hash does not"
                                                + " match."));
    }

    private static ChainVerdict checkEnd(
            long last, String hashAtHead, Optional<ChainHead> recorded) {
        if (recorded.isEmpty() || recorded.get().hash().equals(hashAtHead)) {
            return new Intact(last);
        }
        ChainHead head = recorded.get();
        return head.sequence() > last
                ? removed(last + 1, head.sequence())
                : new Broken(
                        head.sequence(),
                        Tampering.ALTERED,
                        "Event "
                                + head.sequence()
                                + " is not the one that was recorded as the end of the chain.");
    }

    private static Broken removed(long first, long last) {
        String what =
                first == last
                        ? "Event " + first + " is missing."
                        : "Events " + first + " to " + last + " are missing.";
        return new Broken(first, Tampering.REMOVED, what);
    }

    private static String hashAt(AuditEntry entry, long sequence) {
        return ChainHash.of(entry.previousHash(), sequence, entry.text());
    }
}
