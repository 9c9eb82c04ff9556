package io.routemedic.local.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A client's request, as {@code requests.json} has it.
 *
 * @param at when it arrives; empty for the moment at which it is sent
 * @param times how often it is sent; 1 or more
 */
public record CaseRequest(
        String method,
        String url,
        Map<String, String> headers,
        String sourceIp,
        String userAgent,
        Optional<Instant> at,
        int times) {
    public CaseRequest {
        headers = Map.copyOf(headers);
    }
}
