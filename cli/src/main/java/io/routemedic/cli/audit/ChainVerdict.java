package io.routemedic.cli.audit;

/** What came of checking a subject's chain. */
public sealed interface ChainVerdict {

    /** Every event is there, in order, as it was written. */
    record Intact(long events) implements ChainVerdict {}

    /**
     * The chain does not hold.
     *
     * @param sequence the first place where it does not
     * @param why one sentence
     */
    record Broken(long sequence, Tampering tampering, String why) implements ChainVerdict {}

    /** What was done to a chain. */
    enum Tampering {
        /** An event is missing, at the end or before another. */
        REMOVED,
        /** An event is not what was written. */
        ALTERED,
        /** An event stands in another event's place. */
        REORDERED
    }
}
