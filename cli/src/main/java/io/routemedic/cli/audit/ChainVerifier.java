package io.routemedic.cli.audit;

import static java.util.stream.Collectors.toSet;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.ChainHash;
import io.routemedic.audit.ChainHead;
import io.routemedic.cli.audit.ChainVerdict.Broken;
import io.routemedic.cli.audit.ChainVerdict.Intact;
import io.routemedic.cli.audit.ChainVerdict.Tampering;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Checks a subject's chain: a removed, altered or reordered event is found, and with heads that
 * were kept elsewhere also a chain whose end was cut off or rewritten.
 */
public final class ChainVerifier {

    /** How many other places an entry with a wrong hash is tried at. */
    private static final long PLACES = 10_000;

    /**
     * Checks entry by entry and stops at the first that does not hold.
     *
     * @param chain by key, oldest first
     * @param witnesses heads that the chain had at some time; without any a missing end cannot be
     *     seen
     */
    public ChainVerdict verify(Stream<AuditEntry> chain, Collection<ChainHead> witnesses) {
        Set<Long> witnessed = witnesses.stream().map(ChainHead::sequence).collect(toSet());
        Map<Long, String> hashes = new HashMap<>();
        long sequence = 0;
        String hash = ChainHash.NONE;
        for (Iterator<AuditEntry> entries = chain.iterator(); entries.hasNext(); ) {
            AuditEntry entry = entries.next();
            Optional<Broken> broken = check(entry, sequence + 1, hash);
            if (broken.isPresent()) {
                return broken.get();
            }
            sequence = entry.sequence();
            hash = entry.hash();
            if (witnessed.contains(sequence)) {
                hashes.put(sequence, hash);
            }
        }
        return checkWitnesses(sequence, hashes, witnesses);
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

    private static ChainVerdict checkWitnesses(
            long last, Map<Long, String> hashes, Collection<ChainHead> witnesses) {
        for (ChainHead head : witnesses) {
            if (head.sequence() > last) {
                return removed(last + 1, head.sequence());
            }
            if (!hashes.getOrDefault(head.sequence(), ChainHash.NONE).equals(head.hash())) {
                return new Broken(
                        head.sequence(),
                        Tampering.ALTERED,
                        "Event "
                                + head.sequence()
                                + " is not the one that was recorded as the end of the chain.");
            }
        }
        return new Intact(last);
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
