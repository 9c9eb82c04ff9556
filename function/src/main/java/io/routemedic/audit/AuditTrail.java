package io.routemedic.audit;

import java.util.List;

/** The append-only trail. */
public interface AuditTrail {

    /**
     * Adds events to the end of their subjects' chains, in the order given, with as few requests as
     * the table allows. Idempotent by {@link AuditEvent#id}.
     *
     * @throws AuditUnavailableException when it is not certain that all are stored: then nothing
     *     may be changed
     */
    void append(List<AuditEvent> events);

    /** Adds one event; otherwise as {@link #append(List)}. */
    default void append(AuditEvent event) {
        append(List.of(event));
    }
}
