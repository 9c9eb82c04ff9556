package io.routemedic.incident;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Redactor;
import io.routemedic.intake.line.Symptom;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One failed request, as far as each one counts. Its other texts are redacted only if an incident
 * shows them.
 *
 * @param method redacted and bounded; empty when it is not logged
 * @param path redacted and bounded; empty when it is not logged, or explains nothing
 */
public record FailedRequest(
        AccessLogEntry entry,
        Symptom symptom,
        Instant at,
        Optional<String> method,
        Optional<String> path) {

    private static final int LONGEST_PATH = 1024;
    private static final int LONGEST_TEXT = 256;
    private static final int LONGEST_WORD = 16;

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9_+/-]{1,40}={0,2}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");

    private static final Redactor REDACTOR = new Redactor();

    /**
     * What a line says of a request.
     *
     * @param loggedAt when CloudWatch Logs got the line: stands in for the request's time where the
     *     line does not say it
     */
    public static FailedRequest of(AccessLogEntry entry, Symptom symptom, Instant loggedAt) {
        // A 403 that may have any reason: which path it was for explains nothing.
        Optional<String> path =
                symptom == Symptom.STATUS_ALONE
                        ? Optional.empty()
                        : redacted(entry, LogVariable.PATH, LONGEST_PATH);
        return new FailedRequest(
                entry,
                symptom,
                RequestTime.of(entry).orElse(loggedAt),
                redacted(entry, LogVariable.HTTP_METHOD, LONGEST_WORD),
                path);
    }

    /** The requests that one diagnosis explains together with this one. */
    RequestGroup group() {
        return path.<RequestGroup>map(
                        logged -> new RequestGroup.Alike(method, PathShape.of(logged)))
                .orElseGet(RequestGroup.PathNotLogged::new);
    }

    /** What counts as the source of the request; empty when no address is logged. */
    Optional<String> source() {
        return entry.value(LogVariable.SOURCE_IP).map(SourceNetwork::of);
    }

    /** A value, redacted and bounded. */
    Optional<String> text(LogVariable variable) {
        return redacted(entry, variable, LONGEST_TEXT);
    }

    Optional<String> message() {
        return entry.firstOf(LogVariable.ERROR_MESSAGE, LogVariable.ERROR_MESSAGE_STRING)
                .map(message -> REDACTOR.redact(message, LONGEST_TEXT));
    }

    /** The extended request id, which clients cannot choose, else the request id. */
    Optional<String> requestId() {
        return asIs(LogVariable.EXTENDED_REQUEST_ID, REQUEST_ID)
                .or(() -> asIs(LogVariable.REQUEST_ID, REQUEST_ID));
    }

    Optional<String> domainName() {
        return asIs(LogVariable.DOMAIN_NAME, HOST);
    }

    // API Gateway's own ids and hosts are opaque, but people look for them and diagnosis needs
    // them.
    private Optional<String> asIs(LogVariable variable, Pattern expected) {
        return entry.value(variable)
                .filter(value -> expected.matcher(value).matches())
                .or(() -> text(variable));
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
