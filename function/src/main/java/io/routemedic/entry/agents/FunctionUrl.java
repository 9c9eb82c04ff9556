package io.routemedic.entry.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The protocol's Streamable HTTP behind a Lambda function URL: each request is answered as a whole
 * with JSON, and there are no sessions and no streams, which the protocol leaves to the server.
 *
 * <p>Only who IAM knows is answered. The URL is made with {@code AWS_IAM}; should somebody open it
 * by hand, nobody is answered.
 *
 * @see <a
 *     href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#streamable-http">Streamable
 *     HTTP</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Payload</a>
 */
public final class FunctionUrl {

    private static final Logger log = LoggerFactory.getLogger(FunctionUrl.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** Base64 of more than any question of ours takes. */
    private static final int MOST_CHARACTERS = 64_000;

    private final AgentServer server;

    public FunctionUrl(AgentSource source) {
        this.server = new AgentServer(Tools.of(source));
    }

    /** Whether an event is a request to a function URL. */
    public static boolean isRequest(JsonNode event) {
        return event.path("requestContext").has("http");
    }

    /** The answer in the payload's format 2.0. */
    public ObjectNode answer(JsonNode request) {
        Optional<ObjectNode> refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        JsonNode message = body(request);
        if (message.isMissingNode()) {
            return refused(400, JsonRpc.PARSE_ERROR, "The body is not JSON.");
        }
        log.atInfo()
                .addKeyValue("caller", caller(request))
                .addKeyValue("method", MarkedText.plain(message.path("method").asText(), 60))
                .addKeyValue("tool", MarkedText.plain(message.at("/params/name").asText(), 60))
                .log("An agent asks");
        return server.answer(message)
                .map(answer -> response(isRefusal(answer) ? 400 : 200, answer.toString()))
                .orElseGet(() -> response(202, ""));
    }

    private static boolean isRefusal(ObjectNode answer) {
        return answer.at("/error/code").asInt() == JsonRpc.INVALID_REQUEST;
    }

    private static Optional<ObjectNode> refusal(JsonNode request) {
        if (caller(request).isEmpty()) {
            return refuse(403, "Sign the request: this URL has to have the AuthType AWS_IAM.");
        }
        String origin = header(request, "origin");
        String host = request.at("/requestContext/domainName").asText();
        if (!origin.isEmpty() && !origin.equals("https://" + host)) {
            return refuse(403, "Pages of other origins are not answered.");
        }
        if (!request.at("/requestContext/http/method").asText().equals("POST")) {
            return Optional.of(
                    response(405, "").set("headers", JSON.createObjectNode().put("allow", "POST")));
        }
        String version = header(request, "mcp-protocol-version");
        if (!version.isEmpty() && !AgentServer.VERSIONS.contains(version)) {
            return refuse(
                    400,
                    "Of the protocol, these versions are known: %s."
                            .formatted(AgentServer.VERSIONS));
        }
        return request.path("body").asText().length() > MOST_CHARACTERS
                ? refuse(413, "No question is that long: send less.")
                : Optional.empty();
    }

    private static String caller(JsonNode request) {
        return request.at("/requestContext/authorizer/iam/userArn").asText("");
    }

    /** Lambda gives their names in lower case. */
    private static String header(JsonNode request, String name) {
        return request.path("headers").path(name).asText("");
    }

    /** Missing where it is no JSON. */
    private static JsonNode body(JsonNode request) {
        String body = request.path("body").asText();
        try {
            String text =
                    request.path("isBase64Encoded").asBoolean()
                            ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                            : body;
            return JSON.readTree(text);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            log.atDebug().setCause(e).log("A body is not JSON");
            return JSON.missingNode();
        }
    }

    private static Optional<ObjectNode> refuse(int status, String why) {
        return Optional.of(refused(status, JsonRpc.INVALID_REQUEST, why));
    }

    private static ObjectNode refused(int status, int code, String why) {
        return response(status, JsonRpc.error(code, why).toString());
    }

    private static ObjectNode response(int status, String body) {
        ObjectNode response = JSON.createObjectNode().put("statusCode", status);
        response.putObject("headers").put("content-type", "application/json");
        return response.put("body", body).put("isBase64Encoded", false);
    }
}
