package io.routemedic.incident;

import io.routemedic.intake.AccessLogEntry;
import io.routemedic.intake.LogVariable;
import io.routemedic.intake.Redactor;
import io.routemedic.intake.Symptom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One failed request, its texts redacted and bounded: what an incident keeps of its first. */
record FailedRequest(
        Symptom symptom,
        Instant at,
        String method,
        Optional<String> path,
        Optional<String> domainName,
        Optional<String> basePathMatched,
        Optional<String> resourcePath,
        Optional<String> integrationStatus,
        Optional<Boolean> canaryRequest,
        Optional<String> message,
        Optional<String> userAgent,
        Optional<String> requestId,
        Optional<String> sourceIp,
        Set<LogVariable> logged) {

    static final String NOT_LOGGED = "-";

    private static final int LONGEST_PATH = 1024;
    private static final int LONGEST_TEXT = 256;
    private static final int LONGEST_METHOD = 16;

    private static final Redactor REDACTOR = new Redactor();

    /**
     * @param loggedAt when CloudWatch Logs got the line, for formats that do not log the time
     */
    static FailedRequest of(AccessLogEntry entry, Symptom symptom, Instant loggedAt) {
        return new FailedRequest(
                symptom,
                RequestTime.of(entry).orElse(loggedAt),
                text(entry, LogVariable.HTTP_METHOD, LONGEST_METHOD).orElse(NOT_LOGGED),
                text(entry, LogVariable.PATH, LONGEST_PATH),
                text(entry, LogVariable.DOMAIN_NAME, LONGEST_TEXT),
                text(entry, LogVariable.BASE_PATH_MATCHED, LONGEST_TEXT),
                text(entry, LogVariable.RESOURCE_PATH, LONGEST_PATH),
                integrationStatus(entry),
                entry.value(LogVariable.IS_CANARY_REQUEST).flatMap(FailedRequest::bool),
                entry.firstOf(LogVariable.ERROR_MESSAGE, LogVariable.ERROR_MESSAGE_STRING)
                        .map(message -> REDACTOR.redact(message, LONGEST_TEXT)),
                text(entry, LogVariable.USER_AGENT, LONGEST_TEXT),
                text(entry, LogVariable.EXTENDED_REQUEST_ID, LONGEST_TEXT)
                        .or(() -> text(entry, LogVariable.REQUEST_ID, LONGEST_TEXT)),
                text(entry, LogVariable.SOURCE_IP, LONGEST_TEXT),
                entry.logged());
    }

    /** The path's shape, or a dash when the path is not logged. */
    String pathShape() {
        return path.map(PathShape::of).orElse(NOT_LOGGED);
    }

    /** A latency alone tells too that an integration was reached, though not what it answered. */
    private static Optional<String> integrationStatus(AccessLogEntry entry) {
        return entry.firstOf(LogVariable.INTEGRATION_STATUS, LogVariable.INTEGRATION_STATUS_V2)
                .map(status -> REDACTOR.redact(status, LONGEST_METHOD));
    }

    private static Optional<String> text(AccessLogEntry entry, LogVariable variable, int longest) {
        return entry.value(variable).map(value -> REDACTOR.redact(value, longest));
    }

    private static Optional<Boolean> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
