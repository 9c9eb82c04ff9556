package io.routemedic.audit;

/** The append-only trail. */
public interface AuditTrail {

    /**
     * Adds an event to the end of its stage's chain. Idempotent by {@link AuditEvent#id}.
     *
     * @throws AuditUnavailableException when it is not certain that the event is stored: then
     *     nothing may be changed
     */
    void append(AuditEvent event);
}
