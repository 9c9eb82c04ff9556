package io.routemedic.local.emulators;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passes requests on to an emulator, and its answers back. */
final class Forwarding implements HttpEndpoint.Handler {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** What belongs to one connection, or is set by the client itself. */
    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "http2-settings");

    private static final Set<String> KEPT = Set.of("content-type", "x-amzn-errortype");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI emulator;

    Forwarding(URI emulator) {
        this.emulator = emulator;
    }

    @Override
    public Answer handle(Received http) {
        var request =
                HttpRequest.newBuilder(URI.create(emulator + http.path() + query(http)))
                        .timeout(LONGEST)
                        .method(http.method(), HttpRequest.BodyPublishers.ofString(http.body()));
        http.headers().entrySet().stream()
                .filter(header -> !OWN.contains(header.getKey()))
                .forEach(header -> request.header(header.getKey(), header.getValue()));
        HttpResponse<String> response = send(request.build());
        Map<String, String> headers = new TreeMap<>();
        response.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (KEPT.contains(name)) {
                                headers.put(name, values.getFirst());
                            }
                        });
        return new Answer(response.statusCode(), headers, response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String query(Received http) {
        String pairs =
                http.query().entrySet().stream()
                        .flatMap(
                                all ->
                                        all.getValue().stream()
                                                .map(one -> encoded(all.getKey(), one)))
                        .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    private static String encoded(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
