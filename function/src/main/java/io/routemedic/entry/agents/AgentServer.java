package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.configuration.Version;
import java.util.List;
import java.util.Optional;

/**
 * The protocol's server, as far as one is needed that has tools and nothing else, and keeps nothing
 * between requests.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25/server/tools">Tools</a>
 */
final class AgentServer {

    /** Newest first; they are alike in what is used here. */
    static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Tool> tools;

    AgentServer(List<Tool> tools) {
        this.tools = List.copyOf(tools);
    }

    /** The answer to a message; empty where it takes none. */
    Optional<ObjectNode> answer(JsonNode message) {
        JsonNode id = message.path("id");
        if (!message.isObject() || !message.path("jsonrpc").asText().equals("2.0")) {
            return Optional.of(
                    JsonRpc.error(JsonRpc.INVALID_REQUEST, "Send one JSON-RPC 2.0 message."));
        }
        if (!message.path("method").isTextual() || id.isMissingNode()) {
            // A notification, or an answer: we have asked nothing, and nothing here can change.
            return Optional.empty();
        }
        if (!JsonRpc.isId(id)) {
            return Optional.of(
                    JsonRpc.error(JsonRpc.INVALID_REQUEST, "An id is a text or a whole number."));
        }
        return Optional.of(answer(id, message.path("method").textValue(), message.path("params")));
    }

    private ObjectNode answer(JsonNode id, String method, JsonNode params) {
        return switch (method) {
            case "initialize" -> JsonRpc.result(id, initialized(params));
            case "ping" -> JsonRpc.result(id, JSON.objectNode());
            case "tools/list" -> JsonRpc.result(id, listed());
            case "tools/call" ->
                    Tools.named(params.path("name").asText(), tools)
                            .map(tool -> JsonRpc.result(id, called(tool, params.path("arguments"))))
                            .orElseGet(() -> unknownTool(id));
            default ->
                    JsonRpc.error(
                            id, JsonRpc.METHOD_NOT_FOUND, "There are tools here, and only tools.");
        };
    }

    private ObjectNode unknownTool(JsonNode id) {
        return JsonRpc.error(
                id,
                JsonRpc.INVALID_PARAMS,
                "There is no such tool: there are %s."
                        .formatted(tools.stream().map(Tool::name).toList()));
    }

    private static ObjectNode initialized(JsonNode params) {
        String wanted = params.path("protocolVersion").asText();
        ObjectNode result =
                JSON.objectNode()
                        .put(
                                "protocolVersion",
                                VERSIONS.contains(wanted) ? wanted : VERSIONS.getFirst());
        result.putObject("capabilities").putObject("tools").put("listChanged", false);
        result.putObject("serverInfo")
                .put("name", "routemedic")
                .put("title", "RouteMedic")
                .put("version", Version.current());
        return result.put("instructions", Tools.INSTRUCTIONS);
    }

    private ObjectNode listed() {
        ObjectNode result = JSON.objectNode();
        ArrayNode list = result.putArray("tools");
        for (Tool tool : tools) {
            ObjectNode listed =
                    list.addObject()
                            .put("name", tool.name())
                            .put("title", tool.title())
                            .put("description", tool.description());
            listed.set("inputSchema", tool.inputSchema());
            listed.set("outputSchema", tool.outputSchema());
            listed.set("annotations", tool.annotations());
        }
        return result;
    }

    private static ObjectNode called(Tool tool, JsonNode arguments) {
        return switch (tool.call(arguments)) {
            case ToolAnswer.Found(ObjectNode document) ->
                    result(document.toString(), false).set("structuredContent", document);
            case ToolAnswer.None(String why) -> result(why, true);
        };
    }

    private static ObjectNode result(String text, boolean isError) {
        ObjectNode result = JSON.objectNode();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result.put("isError", isError);
    }
}
