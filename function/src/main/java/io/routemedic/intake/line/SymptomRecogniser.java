package io.routemedic.intake.line;

import static io.routemedic.intake.format.LogVariable.CONNECTION_ID;
import static io.routemedic.intake.format.LogVariable.ERROR_MESSAGE;
import static io.routemedic.intake.format.LogVariable.ERROR_MESSAGE_STRING;
import static io.routemedic.intake.format.LogVariable.ERROR_RESPONSE_TYPE;
import static io.routemedic.intake.format.LogVariable.EVENT_TYPE;
import static io.routemedic.intake.format.LogVariable.INTEGRATION_STATUS;
import static io.routemedic.intake.format.LogVariable.INTEGRATION_STATUS_V2;
import static io.routemedic.intake.format.LogVariable.RESPONSE_LENGTH;
import static io.routemedic.intake.format.LogVariable.ROUTE_KEY;
import static io.routemedic.intake.format.LogVariable.STATUS;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.format.SymptomFilter;
import java.util.Optional;

/**
 * Tells which access log entries are requests that no route matched.
 *
 * <p>The status alone says only that the log format cannot tell: a gateway response can give {@code
 * MISSING_AUTHENTICATION_TOKEN} any status, and a 403 has many other reasons (WAF, API keys,
 * authorizers, resource policies).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
public final class SymptomRecogniser {

    private static final String NOT_FOUND_MESSAGE = "Not Found";
    private static final String NOT_FOUND_STATUS = "404";

    public Optional<Symptom> symptomOf(AccessLogEntry entry) {
        if (isOfAnotherApiType(entry)) {
            return isUnroutableThere(entry)
                    ? Optional.of(Symptom.NOT_A_REST_API)
                    : Optional.empty();
        }
        if (has(entry, ERROR_RESPONSE_TYPE, SymptomFilter.RESPONSE_TYPE)) {
            return Optional.of(Symptom.RESPONSE_TYPE);
        }
        Optional<String> message = entry.firstOf(ERROR_MESSAGE, ERROR_MESSAGE_STRING);
        if (message.filter(SymptomFilter.MESSAGE::equals).isPresent()) {
            return Optional.of(Symptom.MESSAGE);
        }
        if (message.filter(SymptomRecogniser::complainsAboutTheHeader).isPresent()) {
            return Optional.of(Symptom.AUTHORIZATION_HEADER);
        }
        return showsAnError(entry) ? Optional.empty() : bySituation(entry);
    }

    /** Both wordings for a Bearer or Basic token, and the one for a header without parameters. */
    private static boolean complainsAboutTheHeader(String message) {
        return message.contains("(missing equal-sign) in Authorization header")
                || message.startsWith("Authorization header requires");
    }

    /**
     * The default body, {@code {"message":"Missing Authentication Token"}}, has 42 bytes; {@code
     * {"message":"Forbidden"}} has 23.
     */
    private static Optional<Symptom> bySituation(AccessLogEntry entry) {
        if (!has(entry, STATUS, SymptomFilter.STATUS)) {
            return Optional.empty();
        }
        if (entry.logs(RESPONSE_LENGTH)) {
            return has(entry, RESPONSE_LENGTH, SymptomFilter.LENGTH)
                    ? Optional.of(Symptom.STATUS_AND_LENGTH)
                    : Optional.empty();
        }
        boolean backendAnswered =
                entry.firstOf(INTEGRATION_STATUS, INTEGRATION_STATUS_V2).isPresent();
        return backendAnswered ? Optional.empty() : Optional.of(Symptom.STATUS_ALONE);
    }

    private static boolean showsAnError(AccessLogEntry entry) {
        return entry.logs(ERROR_RESPONSE_TYPE)
                || entry.logs(ERROR_MESSAGE)
                || entry.logs(ERROR_MESSAGE_STRING);
    }

    /** Only HTTP and WebSocket APIs have these; in a REST API's line they are absent. */
    private static boolean isOfAnotherApiType(AccessLogEntry entry) {
        boolean unmatchedHttpApi =
                entry.logs(ROUTE_KEY)
                        && entry.value(ERROR_RESPONSE_TYPE).isEmpty()
                        && has(entry, STATUS, NOT_FOUND_STATUS)
                        && entry.firstOf(ERROR_MESSAGE, ERROR_MESSAGE_STRING)
                                .filter(NOT_FOUND_MESSAGE::equals)
                                .isPresent();
        return unmatchedHttpApi || entry.firstOf(ROUTE_KEY, EVENT_TYPE, CONNECTION_ID).isPresent();
    }

    private static boolean isUnroutableThere(AccessLogEntry entry) {
        return has(entry, STATUS, NOT_FOUND_STATUS)
                || has(entry, STATUS, SymptomFilter.STATUS)
                || has(entry, ERROR_RESPONSE_TYPE, SymptomFilter.RESPONSE_TYPE);
    }

    private static boolean has(AccessLogEntry entry, LogVariable variable, String value) {
        return entry.value(variable).filter(value::equals).isPresent();
    }
}
