package io.routemedic.local.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param path the raw path, not decoded
 * @param query decoded parameters in the order in which they were sent
 * @param headers by lower-case name, the first value of each
 * @param body read as UTF-8
 */
public record Received(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body) {

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** The first value of a query parameter. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
