package io.routemedic.local.dataplane;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request of some client of an API.
 *
 * @param url as the client wrote it: {@code https://api.example.com/v1/orders}; kept as text
 *     because clients also send what no URI class reads
 * @param headers by lower-case name
 * @param at when API Gateway receives it
 */
public record ClientRequest(
        String method,
        String url,
        Map<String, String> headers,
        String sourceIp,
        String userAgent,
        Instant at) {

    public ClientRequest {
        var lowered = new TreeMap<String, String>();
        headers.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lowered);
        if (!url.contains("://")) {
            throw new IllegalArgumentException(
                    "Write the URL in full, such as `https://api.example.com/v1/orders`, not as `%s`."
                            .formatted(url));
        }
    }

    /** A request by a common client. */
    public static ClientRequest of(String method, String url, Instant at) {
        return new ClientRequest(method, url, Map.of(), "203.0.113.7", "curl/8.11.0", at);
    }

    public ClientRequest with(String header, String value) {
        var all = new TreeMap<>(headers);
        all.put(header.toLowerCase(Locale.ROOT), value);
        return new ClientRequest(method, url, all, sourceIp, userAgent, at);
    }

    /** The same request with another method. */
    ClientRequest as(String otherMethod) {
        return new ClientRequest(otherMethod, url, headers, sourceIp, userAgent, at);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** Without port, in lower case. */
    public String host() {
        String authority = afterScheme().split("[/?#]", 2)[0];
        return authority.split(":", 2)[0].toLowerCase(Locale.ROOT);
    }

    /**
     * The raw path without query, as it reaches API Gateway: a fragment never leaves the client.
     */
    public String path() {
        String rest = afterScheme().split("[?#]", 2)[0];
        int slash = rest.indexOf('/');
        return slash < 0 ? "/" : rest.substring(slash);
    }

    private String afterScheme() {
        return url.substring(url.indexOf("://") + 3);
    }
}
