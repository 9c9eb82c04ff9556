package io.routemedic.local.dataplane;

import java.util.Map;
import java.util.Optional;

/**
 * What the client gets.
 *
 * @param logLine the access log line that was written for it; empty where API Gateway logs nothing
 */
public record Reply(
        int status, Map<String, String> headers, String body, Optional<String> logLine) {
    public Reply {
        headers = Map.copyOf(headers);
    }
}
