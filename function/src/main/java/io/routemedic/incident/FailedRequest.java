package io.routemedic.incident;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Redactor;
import io.routemedic.intake.line.Symptom;
import java.time.Instant;
import java.util.Optional;

/**
 * One failed request, as far as each one counts. Its other texts are redacted only if an incident
 * shows them.
 *
 * @param path redacted and bounded
 */
record FailedRequest(
        AccessLogEntry entry, Symptom symptom, Instant at, String method, Optional<String> path) {

    static final String NOT_LOGGED = "-";

    private static final int LONGEST_PATH = 1024;
    private static final int LONGEST_TEXT = 256;
    private static final int LONGEST_WORD = 16;

    private static final Redactor REDACTOR = new Redactor();

    /** A request whose line CloudWatch Logs got at the given time. */
    static FailedRequest of(AccessLogEntry entry, Symptom symptom, Instant loggedAt) {
        // A 403 that may have any reason: which path it was for explains nothing.
        Optional<String> path =
                symptom == Symptom.STATUS_ALONE
                        ? Optional.empty()
                        : redacted(entry, LogVariable.PATH, LONGEST_PATH);
        return new FailedRequest(
                entry,
                symptom,
                RequestTime.of(entry).orElse(loggedAt),
                redacted(entry, LogVariable.HTTP_METHOD, LONGEST_WORD).orElse(NOT_LOGGED),
                path);
    }

    /** The path's shape, or a dash when the path is not logged. */
    String pathShape() {
        return path.map(PathShape::of).orElse(NOT_LOGGED);
    }

    Optional<String> sourceIp() {
        return entry.value(LogVariable.SOURCE_IP);
    }

    /** A value, redacted and bounded. */
    Optional<String> text(LogVariable variable) {
        return redacted(entry, variable, LONGEST_TEXT);
    }

    Optional<String> resourcePath() {
        return redacted(entry, LogVariable.RESOURCE_PATH, LONGEST_PATH);
    }

    Optional<String> message() {
        return entry.firstOf(LogVariable.ERROR_MESSAGE, LogVariable.ERROR_MESSAGE_STRING)
                .map(message -> REDACTOR.redact(message, LONGEST_TEXT));
    }

    /** The extended request id, which clients cannot choose, else the request id. */
    Optional<String> requestId() {
        return text(LogVariable.EXTENDED_REQUEST_ID).or(() -> text(LogVariable.REQUEST_ID));
    }

    Optional<String> integrationStatus() {
        return entry.firstOf(LogVariable.INTEGRATION_STATUS, LogVariable.INTEGRATION_STATUS_V2)
                .map(status -> REDACTOR.redact(status, LONGEST_WORD));
    }

    Optional<Boolean> canaryRequest() {
        return entry.value(LogVariable.IS_CANARY_REQUEST)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    private static Optional<String> redacted(
            AccessLogEntry entry, LogVariable variable, int longest) {
        return entry.value(variable).map(value -> REDACTOR.redact(value, longest));
    }
}
