package io.routemedic.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An HTTP server on a loopback port, with one virtual thread a request. */
public final class HttpEndpoint implements AutoCloseable {

    /** Answers a request; may throw {@link NoAnswerException}. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Received request);
    }

    private static final Logger LOG = System.getLogger(HttpEndpoint.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpEndpoint(HttpServer server) {
        this.server = server;
    }

    /** Starts serving on a port, or on a free one for 0. */
    public static HttpEndpoint open(int port, Handler handler) {
        // The JDK's server sends headers and body in two writes. Without this, each answer waits
        // for
        // the client's delayed acknowledgement: 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var endpoint = new HttpEndpoint(HttpServer.create(address, 0));
            endpoint.server.setExecutor(endpoint.threads);
            endpoint.server.createContext("/", exchange -> serve(exchange, handler));
            endpoint.server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port + ".", e);
        }
    }

    /** Such as {@code http://127.0.0.1:4566}. */
    public URI uri() {
        return URI.create("http://" + authority());
    }

    /** Such as {@code 127.0.0.1:4566}. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try {
            write(exchange, answer(read(exchange), handler));
        } catch (NoAnswerException e) {
            LOG.log(Level.DEBUG, "Closed a connection without an answer.", e);
        } finally {
            // Closing an exchange that has sent nothing closes its connection.
            exchange.close();
        }
    }

    private static Answer answer(Received request, Handler handler) {
        try {
            return handler.handle(request);
        } catch (NoAnswerException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The stand-in failed to answer " + request.path() + ".", e);
            return Answer.text(500, "text/plain", "The stand-in failed: " + e);
        }
    }

    private static Received read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Reads a query string or a form. */
    public static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
