package io.routemedic.audit;

/** The trail could not be used: no audit, no action. */
public final class AuditUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuditUnavailableException(String why, Throwable cause) {
        super("The audit trail could not be used, so nothing may be changed: " + why, cause);
    }
}
