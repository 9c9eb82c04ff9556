package io.routemedic.remedy.actuation;

/** What came of one call that changes something. */
public sealed interface Actuation<T> {

    /**
     * It took effect.
     *
     * @param requestId AWS's, for the trail; {@code -} when there is none
     */
    record Done<T>(T value, String requestId) implements Actuation<T> {}

    /**
     * It did not take effect.
     *
     * @param why one sentence
     * @param worthRetrying true when AWS was only too busy
     */
    record Refused<T>(String why, boolean worthRetrying) implements Actuation<T> {}

    /**
     * It may have taken effect, or may yet: only looking tells.
     *
     * @param why one sentence
     */
    record Unknown<T>(String why) implements Actuation<T> {}
}
