package io.routemedic.cli.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.routemedic.configuration.Version;
import io.routemedic.entry.agents.AgentSource;
import io.routemedic.entry.agents.Tool;
import io.routemedic.entry.agents.ToolAnswer;
import io.routemedic.entry.agents.Tools;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tools on the protocol's own SDK, over two streams. */
final class StdioServer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /** The tools look at their arguments themselves, and their answers have one shape. */
    private static final JsonSchemaValidator NONE =
            (_, value) -> JsonSchemaValidator.ValidationResponse.asValid(String.valueOf(value));

    private StdioServer() {}

    /** Serves until the input ends, and what was asked before that is answered. */
    static void serve(AgentSource source, InputStream in, OutputStream out)
            throws InterruptedException {
        Conversation conversation = new Conversation(in, out);
        McpSyncServer server =
                McpServer.sync(
                                new StdioServerTransportProvider(
                                        new JacksonMcpJsonMapper(JSON),
                                        conversation.in(),
                                        conversation.out()))
                        .jsonMapper(new JacksonMcpJsonMapper(JSON))
                        .jsonSchemaValidator(NONE)
                        .validateToolInputs(false)
                        .serverInfo("routemedic", Version.current())
                        .instructions(Tools.INSTRUCTIONS)
                        .capabilities(ServerCapabilities.builder().tools(false).build())
                        .tools(Tools.of(source).stream().map(StdioServer::offered).toList())
                        .build();
        conversation.awaitEnd();
        server.closeGracefully();
    }

    private static SyncToolSpecification offered(Tool tool) {
        return SyncToolSpecification.builder()
                .tool(
                        McpSchema.Tool.builder(tool.name(), values(tool.inputSchema()))
                                .title(tool.title())
                                .description(tool.description())
                                .outputSchema(values(tool.outputSchema()))
                                .annotations(
                                        JSON.convertValue(
                                                tool.annotations(),
                                                McpSchema.ToolAnnotations.class))
                                .build())
                .callHandler((_, request) -> result(tool.call(arguments(request.arguments()))))
                .build();
    }

    private static JsonNode arguments(@Nullable Map<String, Object> given) {
        return given == null ? MissingNode.getInstance() : JSON.valueToTree(given);
    }

    private static CallToolResult result(ToolAnswer answer) {
        return switch (answer) {
            case ToolAnswer.Found(ObjectNode document) ->
                    CallToolResult.builder()
                            .content(
                                    List.of(
                                            McpSchema.TextContent.builder(document.toString())
                                                    .build()))
                            .structuredContent(values(document))
                            .isError(false)
                            .build();
            case ToolAnswer.None(String why) ->
                    CallToolResult.builder().addTextContent(why).isError(true).build();
        };
    }

    private static Map<String, Object> values(ObjectNode json) {
        return JSON.convertValue(json, VALUES);
    }
}
