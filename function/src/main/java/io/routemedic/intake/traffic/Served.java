package io.routemedic.intake.traffic;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import java.util.Optional;
import java.util.Set;

/**
 * A request that was answered on its route: by the backend, or by what stands before it there. What
 * may also be answered without a route proves nothing: a missing token, a throttle, a firewall.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
record Served(int status) {

    private static final int SERVER_ERROR = 500;

    /** What API Gateway answers only once it has found the method. */
    private static final Set<String> ON_A_ROUTE =
            Set.of(
                    "UNAUTHORIZED",
                    "ACCESS_DENIED",
                    "INVALID_API_KEY",
                    "BAD_REQUEST_PARAMETERS",
                    "BAD_REQUEST_BODY",
                    "UNSUPPORTED_MEDIA_TYPE",
                    "AUTHORIZER_FAILURE",
                    "AUTHORIZER_CONFIGURATION_ERROR",
                    "API_CONFIGURATION_ERROR",
                    "INTEGRATION_FAILURE",
                    "INTEGRATION_TIMEOUT");

    /** Where the type is not logged: what may be said without a route as well. */
    private static final Set<Integer> AMBIGUOUS = Set.of(403, 404, 413, 429);

    /** Empty when the line does not show that a route answered. */
    static Optional<Served> of(AccessLogEntry entry) {
        return entry.value(LogVariable.STATUS)
                .filter(text -> text.matches("[1-5][0-9]{2}"))
                .map(Integer::valueOf)
                .filter(status -> isOnARoute(entry, status))
                .map(Served::new);
    }

    private static boolean isOnARoute(AccessLogEntry entry, int status) {
        Optional<String> type = entry.value(LogVariable.ERROR_RESPONSE_TYPE);
        if (type.isPresent()) {
            return ON_A_ROUTE.contains(type.get());
        }
        boolean backend =
                entry.firstOf(LogVariable.INTEGRATION_STATUS, LogVariable.INTEGRATION_STATUS_V2)
                        .isPresent();
        return backend
                || entry.logs(LogVariable.ERROR_RESPONSE_TYPE)
                || !AMBIGUOUS.contains(status);
    }

    boolean isServerError() {
        return status >= SERVER_ERROR;
    }
}
