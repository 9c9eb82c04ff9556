package io.routemedic.local.services;

import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import io.routemedic.local.http.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Amazon's DynamoDB Local, in memory. Each owner has tables of its own. */
public final class DynamoDbLocal implements AutoCloseable {

    private final DynamoDBProxyServer server;
    private final URI uri;
    private final HttpClient client = HttpClient.newHttpClient();

    private DynamoDbLocal(DynamoDBProxyServer server, URI uri) {
        this.server = server;
        this.uri = uri;
    }

    /** Starts it on a free port; takes a second or two. */
    public static DynamoDbLocal start() {
        try {
            int port = freePort();
            // Not by ServerRunner, which prints to standard output and reports home.
            var tables = new LocalDynamoDBRequestHandler(0, true, null, false, false);
            var server =
                    new DynamoDBProxyServer(port, new LocalDynamoDBServerHandler(tables, null));
            server.start();
            return new DynamoDbLocal(server, URI.create("http://127.0.0.1:" + port + "/"));
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start DynamoDB Local.", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Makes one call.
     *
     * @param owner letters and digits; whose tables are meant
     * @param operation such as {@code PutItem}
     * @param body JSON
     */
    Answer call(String owner, String region, String operation, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("Authorization", authorization(owner, region))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            Answer answer =
                    Answer.text(
                            response.statusCode(), "application/x-amz-json-1.0", response.body());
            return response.headers()
                    .firstValue("x-amz-crc32")
                    .map(checksum -> answer.with("x-amz-crc32", checksum))
                    .orElse(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while DynamoDB Local was asked.", e);
        }
    }

    /** Signatures are not checked, but the scope must be there: it tells the owners apart. */
    private static String authorization(String owner, String region) {
        return "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/dynamodb/aws4_request, SignedHeaders=host, Signature=none"
                .formatted(owner, region);
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot stop DynamoDB Local.", e);
        }
    }
}
