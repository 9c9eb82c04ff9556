package io.routemedic.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts log events and hashes their ids in their order, to know a batch again. */
final class BatchDigest {

    private final MessageDigest digest = sha256();
    private long lines;

    void add(ReusedText eventId) {
        lines++;
        digest.update((eventId + "\n").getBytes(StandardCharsets.UTF_8));
    }

    long lines() {
        return lines;
    }

    /** The batch's id (hex). Ends the hashing. */
    String id(String logGroup) {
        return HexFormat.of().formatHex(digest.digest(logGroup.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
