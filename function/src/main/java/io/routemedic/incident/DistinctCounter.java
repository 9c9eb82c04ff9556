package io.routemedic.incident;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts distinct texts in bounded memory: exactly up to {@link #EXACT}, beyond that by linear
 * counting, which is within a few percent up to about 10,000 and stops growing at about 34,000.
 * What was added in which order makes no difference.
 *
 * @see <a href="https://dl.acm.org/doi/10.1145/78922.78925">Whang et al., A Linear-Time
 *     Probabilistic Counting Algorithm</a>
 */
public final class DistinctCounter {

    static final int EXACT = 64;

    private static final int BITS = 4096;

    private final Set<Long> hashes = new HashSet<>();
    private final BitSet bits = new BitSet();
    private boolean exact = true;

    /** Adds a text; one that was added before makes no difference. */
    public void add(String text) {
        add(hash(text));
    }

    void addAll(DistinctCounter other) {
        other.hashes.forEach(this::add);
        if (!other.exact) {
            stopCountingExactly();
            bits.or(other.bits);
        }
    }

    /** The sources behind a number of sources, as far as later batches need them. */
    SourceCount sources() {
        Set<String> marks = new HashSet<>();
        hashes.forEach(hash -> marks.add(mark(place(hash))));
        bits.stream().forEach(place -> marks.add(mark(place)));
        return new SourceCount(estimate(), marks);
    }

    private static String mark(int place) {
        return Integer.toString(place % SourceCount.PLACES, Character.MAX_RADIX);
    }

    /** How many different texts were added. */
    public int estimate() {
        if (exact) {
            return hashes.size();
        }
        int zeros = Math.max(1, BITS - bits.cardinality());
        return (int) Math.round(-BITS * Math.log((double) zeros / BITS));
    }

    private void add(long hash) {
        if (exact) {
            hashes.add(hash);
            if (hashes.size() > EXACT) {
                stopCountingExactly();
            }
        } else {
            bits.set(place(hash));
        }
    }

    private static int place(long hash) {
        return (int) (hash >>> 1) & (BITS - 1);
    }

    private void stopCountingExactly() {
        exact = false;
        hashes.forEach(this::add);
        hashes.clear();
    }

    /** FNV-1a, then the finalizer of MurmurHash3, which spreads short texts over all bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
