package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code requests.json} and the requests in {@code meanwhile}. */
final class RequestsReader {

    private static final Set<String> FIELDS =
            Set.of("method", "url", "headers", "sourceIp", "userAgent", "at", "times");

    private RequestsReader() {}

    /**
     * @throws UnusableCaseException when it is no list of requests
     */
    static List<CaseRequest> read(JsonNode requests) {
        if (!requests.isArray()) {
            throw new UnusableCaseException("Requests are a list: [{\"method\", \"url\"}, …].");
        }
        return requests.valueStream().map(RequestsReader::request).toList();
    }

    private static CaseRequest request(JsonNode one) {
        one.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!FIELDS.contains(field)) {
                                throw new UnusableCaseException(
                                        "A request has no `%s`: it has %s."
                                                .formatted(
                                                        field, FIELDS.stream().sorted().toList()));
                            }
                        });
        return new CaseRequest(
                required(one, "method"),
                required(one, "url"),
                headers(one.path("headers")),
                one.path("sourceIp").asText("203.0.113.7"),
                one.path("userAgent").asText("curl/8.11.0"),
                at(one),
                Math.max(1, one.path("times").asInt(1)));
    }

    private static Map<String, String> headers(JsonNode headers) {
        Map<String, String> all = new TreeMap<>();
        headers.properties().forEach(one -> all.put(one.getKey(), one.getValue().asText()));
        return all;
    }

    private static Optional<Instant> at(JsonNode request) {
        if (!request.has("at")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(request.path("at").asText()));
        } catch (DateTimeParseException e) {
            throw new UnusableCaseException(
                    "A request's `at` is a time such as 2026-11-05T10:00:00Z, not `%s`."
                            .formatted(request.path("at").asText()),
                    e);
        }
    }

    private static String required(JsonNode request, String field) {
        String text = request.path(field).asText("");
        if (text.isEmpty()) {
            throw new UnusableCaseException(
                    "A request needs its `%s`: %s.".formatted(field, request));
        }
        return text;
    }
}
