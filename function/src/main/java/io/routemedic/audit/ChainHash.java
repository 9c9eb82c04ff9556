package io.routemedic.audit;

import io.routemedic.text.Sha256;

/** What links an event to all events before it: SHA-256 over its place, predecessor and text. */
public final class ChainHash {

    /** The previous hash of a chain's first entry. */
    public static final String NONE = "0".repeat(64);

    private ChainHash() {}

    /**
     * The hash, in lower-case hex, of the canonical JSON {@code
     * {"event":…,"previousHash":"…","sequence":n}}: anyone can recompute it with other tools.
     *
     * @param eventText the event in canonical JSON
     */
    public static String of(String previousHash, long sequence, String eventText) {
        String link =
                "{\"event\":"
                        + eventText
                        + ",\"previousHash\":\""
                        + previousHash
                        + "\",\"sequence\":"
                        + sequence
                        + "}";
        return Sha256.hex(link);
    }
}
