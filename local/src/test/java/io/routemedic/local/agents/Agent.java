package io.routemedic.local.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.HttpEndpoint;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * A client of the protocol that others wrote: the SDK's own, which also looks whether answers are
 * of the tools' schemas.
 */
record Agent(McpSyncClient client) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** One that starts the command as an assistant does, in a process of its own. */
    static Agent overStandardInput(Map<String, String> environment) {
        List<String> arguments =
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.routemedic.cli.RouteMedic",
                        "mcp");
        ServerParameters server =
                ServerParameters.builder(System.getProperty("java.home") + "/bin/java")
                        .args(arguments)
                        .env(environment)
                        .build();
        return connected(
                new StdioClientTransport(server, new JacksonMcpJsonMapper(new JsonMapper())));
    }

    /** One that signs its requests with SigV4, as AWS DevOps Agent is said to. */
    static Agent overHttp(HttpEndpoint url, String accessKeyId) {
        return connected(
                HttpClientStreamableHttpTransport.builder(url.uri().toString())
                        .jsonMapper(new JacksonMcpJsonMapper(new JsonMapper()))
                        .endpoint("/")
                        .addHttpRequestCustomizer(
                                (request, method, uri, body, _) ->
                                        sign(request, method, uri, body, accessKeyId))
                        .build());
    }

    private static Agent connected(McpClientTransport transport) {
        McpSyncClient client =
                McpClient.sync(transport)
                        .clientInfo(McpSchema.Implementation.builder("test", "1").build())
                        .requestTimeout(PATIENCE)
                        .initializationTimeout(PATIENCE)
                        .enableCallToolSchemaCaching(true)
                        .build();
        client.initialize();
        return new Agent(client);
    }

    private static void sign(
            HttpRequest.Builder request,
            String method,
            URI uri,
            @Nullable String body,
            String accessKeyId) {
        byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        AwsV4HttpSigner.create()
                .sign(
                        sign ->
                                sign.identity(AwsBasicCredentials.create(accessKeyId, "secret"))
                                        .request(
                                                SdkHttpRequest.builder()
                                                        .method(SdkHttpMethod.fromValue(method))
                                                        .uri(uri)
                                                        .build())
                                        .payload(() -> new ByteArrayInputStream(bytes))
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lambda")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1"))
                .request()
                .headers()
                .forEach(
                        (name, values) -> {
                            if (!name.equalsIgnoreCase("host")) {
                                values.forEach(value -> request.setHeader(name, value));
                            }
                        });
    }

    List<McpSchema.Tool> tools() {
        return client.listTools().tools();
    }

    McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** The data of an answer that is none of an error. */
    JsonNode data(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = call(tool, arguments);
        if (Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(text(result));
        }
        return Json.tree(text(result)).path("data");
    }

    static String text(McpSchema.CallToolResult result) {
        return result.content().stream()
                .map(content -> ((McpSchema.TextContent) content).text())
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
