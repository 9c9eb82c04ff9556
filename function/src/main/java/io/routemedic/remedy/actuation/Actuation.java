package io.routemedic.remedy.actuation;

import java.util.Optional;

/** What came of one call that changes something. */
public sealed interface Actuation<T> {

    /** What a refusal says of trying again. */
    enum Refusal {
        /** AWS is too busy, or somebody else changes the same thing: later. */
        BUSY,
        /** A quota is used up that waiting alone does not free: somebody has to make room. */
        QUOTA,
        /** The quota of deployments per API is: a deployment has to go before there is another. */
        FULL,
        /** This role may not, or there is nothing there to change. */
        FINAL,
        /** Anything else: refused as things stand now. */
        OTHER
    }

    /**
     * It took effect.
     *
     * @param requestId AWS's, for the trail
     */
    record Done<T>(T value, Optional<String> requestId) implements Actuation<T> {}

    /**
     * It did not take effect.
     *
     * @param why one sentence
     */
    record Refused<T>(String why, Refusal refusal) implements Actuation<T> {}

    /**
     * It may have taken effect, or may yet: only looking tells.
     *
     * @param why one sentence
     */
    record Unknown<T>(String why) implements Actuation<T> {}
}
