package io.routemedic.intake.line;

/** What marks an access log entry as a request that no route matched, strongest first. */
public enum Symptom {
    /** {@code error.responseType} is {@code MISSING_AUTHENTICATION_TOKEN}. */
    RESPONSE_TYPE,
    /** The message is {@code Missing Authentication Token}. */
    MESSAGE,
    /**
     * The message complains about an {@code Authorization} header that is no signature: what API
     * Gateway says to the same unroutable request when it carries a Bearer or Basic token.
     */
    AUTHORIZATION_HEADER,
    /** Status 403 and 42 bytes, in a format that shows no more: probable, not certain. */
    STATUS_AND_LENGTH,
    /**
     * Status 403, in a format that shows neither the error nor the length: it says nothing of the
     * cause, only that the format cannot tell.
     */
    STATUS_ALONE,
    /** A line of an HTTP or WebSocket API, which answer otherwise and have no such response. */
    NOT_A_REST_API
}
