package io.routemedic.audit;

import java.util.Locale;

/** How the trail's items are keyed: {@code pk} is the subject. */
final class AuditKeys {

    /** Sorts after every place, so that a chain is one range. */
    static final String MARKER = "id#";

    static final String FIRST = place(0);
    static final String LAST = "9".repeat(12);

    /** The partition of the state table that holds the heads of all chains. */
    static final String HEADS = "audit-heads";

    private AuditKeys() {}

    static String place(long sequence) {
        return String.format(Locale.ROOT, "%012d", sequence);
    }
}
