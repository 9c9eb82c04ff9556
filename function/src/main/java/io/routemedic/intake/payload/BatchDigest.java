package io.routemedic.intake.payload;

import java.util.HexFormat;

/**
 * Counts log events and hashes their ids in their order, to know a batch again.
 *
 * <p>The hash has 128 bits, so that chance makes no two batches one, and is not cryptographic: the
 * ids are CloudWatch Logs' own, so nobody can choose them. SHA-256 took longer than all else that
 * is done about most lines once they are read.
 */
final class BatchDigest {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_FACTOR = 0x100000001b3L;
    private static final long OTHER_FACTOR = 0x5851f42d4c957f2dL;

    private long one = FNV_START;
    private long other = FNV_START;
    private long lines;

    void add(ReusedText eventId) {
        lines++;
        update(eventId);
    }

    long lines() {
        return lines;
    }

    /** The batch's id (hex). Ends the hashing. */
    String id(String logGroup) {
        update(ReusedText.of(logGroup));
        var hex = HexFormat.of();
        return hex.toHexDigits(one) + hex.toHexDigits(other);
    }

    /**
     * FNV-1a with two factors, two characters at a time. What is mixed in between tells where one
     * text ends.
     */
    private void update(ReusedText text) {
        char[] characters = text.characters();
        int length = text.length();
        long a = one;
        long b = other;
        for (int i = 0; i < length; i += 2) {
            int next = i + 1 < length ? characters[i + 1] : 0;
            long pair = characters[i] | ((long) next << Character.SIZE);
            a = (a ^ pair) * FNV_FACTOR;
            b = (b ^ pair) * OTHER_FACTOR;
        }
        one = mixed(a + length);
        other = mixed(b + length);
    }

    /** MurmurHash3's finalizer, by which each bit depends on all bits. */
    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
