package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers of JSON-RPC 2.0. */
final class JsonRpc {

    static final int PARSE_ERROR = -32_700;
    static final int INVALID_REQUEST = -32_600;
    static final int METHOD_NOT_FOUND = -32_601;
    static final int INVALID_PARAMS = -32_602;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonRpc() {}

    static ObjectNode result(JsonNode id, JsonNode result) {
        return answer(id).set("result", result);
    }

    static ObjectNode error(JsonNode id, int code, String message) {
        ObjectNode answer = answer(id);
        answer.putObject("error").put("code", code).put("message", message);
        return answer;
    }

    /** To what has no id that could be named. */
    static ObjectNode error(int code, String message) {
        return error(JSON.nullNode(), code, message);
    }

    /** Whether something can be a request's id: the protocol knows no null there. */
    static boolean isId(JsonNode id) {
        return id.isTextual() || id.isIntegralNumber();
    }

    private static ObjectNode answer(JsonNode id) {
        return JSON.objectNode().put("jsonrpc", "2.0").set("id", id);
    }
}
