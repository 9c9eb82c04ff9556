package io.routemedic.local.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.routemedic.cli.json.Json;
import io.routemedic.local.cloud.OrdersCloud;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;

/** A dashboard with the widget on it, on loopback. */
final class Dashboard implements AutoCloseable {

    private final HttpServer server;

    Dashboard(OrdersCloud orders) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, "text/html", page()));
        server.createContext(
                "/invoke",
                exchange -> {
                    ObjectNode event =
                            Json.read(
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    String arn = exchange.getRequestURI().getQuery();
                    String alias = arn.substring(arn.lastIndexOf(':'));
                    String html = orders.ask("console" + alias, event).toString();
                    answer(exchange, "application/json", html.getBytes(StandardCharsets.UTF_8));
                });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** A visit in which somebody types their name and clicks a button. */
    String clicking(String button, String actor) {
        return url() + "#" + URLEncoder.encode(button + "/" + actor, StandardCharsets.UTF_8);
    }

    private static byte[] page() throws IOException {
        try (InputStream page = Dashboard.class.getResourceAsStream("/dashboard.html")) {
            return Objects.requireNonNull(page, "dashboard.html").readAllBytes();
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
