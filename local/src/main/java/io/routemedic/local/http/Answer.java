package io.routemedic.local.http;

import java.util.Map;
import java.util.TreeMap;

/** What a server answers; the body is sent as UTF-8. */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final String JSON = "application/json";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, Object body) {
        return text(status, JSON, body.toString());
    }

    public static Answer text(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    public Answer with(String header, String value) {
        var all = new TreeMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }
}
