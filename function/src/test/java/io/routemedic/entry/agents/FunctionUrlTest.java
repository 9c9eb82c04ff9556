package io.routemedic.entry.agents;

import static io.routemedic.entry.agents.FakeAgentSource.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionUrlTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"method\":\"ping\"}";
    private static final String HOST = "abc.lambda-url.eu-west-1.on.aws";

    private final FakeAgentSource source = new FakeAgentSource();
    private final FunctionUrl url = new FunctionUrl(source);

    @Test
    void knowsARequestFromWhatTheWidgetSends() {
        assertThat(FunctionUrl.isRequest(post(PING))).isTrue();
        assertThat(FunctionUrl.isRequest(json("{\"action\":\"approve\",\"body\":\"{}\"}")))
                .isFalse();
        assertThat(FunctionUrl.isRequest(json("{\"widgetContext\":{}}"))).isFalse();
    }

    @Test
    void answersAsAWholeWithJson() {
        ObjectNode answer = url.answer(post(PING));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.at("/headers/content-type").asText()).isEqualTo("application/json");
        assertThat(json(answer.path("body").asText()))
                .isEqualTo(json("{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}"));
    }

    @Test
    void readsABodyThatLambdaEncoded() {
        byte[] body = PING.getBytes(StandardCharsets.UTF_8);
        ObjectNode request = post(Base64.getEncoder().encodeToString(body));
        request.put("isBase64Encoded", true);

        assertThat(url.answer(request).path("statusCode").asInt()).isEqualTo(200);
        request.put("body", "%%%");
        assertThat(url.answer(request).path("statusCode").asInt()).isEqualTo(400);
    }

    @Test
    void answersNobodyWhomIamDoesNotKnow() {
        ObjectNode open = post(call("list_findings", "{}"));
        open.withObject("/requestContext").remove("authorizer");

        ObjectNode answer = url.answer(open);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(403);
        assertThat(answer.path("body").asText()).contains("AWS_IAM");
        assertThat(source.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, 403", "https://" + HOST + ", 200", "null, 403"})
    void answersNoPageOfAnotherOrigin(String origin, int status) {
        ObjectNode request = post(PING);
        request.withObject("/headers").put("origin", origin);

        assertThat(url.answer(request).path("statusCode").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT"})
    void hasNoStreamsAndNoSessions(String method) {
        ObjectNode request = post(PING);
        request.withObject("/requestContext/http").put("method", method);

        ObjectNode answer = url.answer(request);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(405);
        assertThat(answer.at("/headers/allow").asText()).isEqualTo("POST");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-25, 200", "2025-06-18, 200", "2099-01-01, 400"})
    void knowsSomeVersionsOfTheProtocol(String version, int status) {
        ObjectNode request = post(PING);
        request.withObject("/headers").put("mcp-protocol-version", version);

        assertThat(url.answer(request).path("statusCode").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-18, 2025-06-18", "2024-11-05, 2025-11-25", "x, 2025-11-25"})
    void agreesOnAVersion(String wanted, String agreed) {
        JsonNode result =
                answered(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"%s\"}}"
                                .formatted(wanted));

        assertThat(result.at("/result/protocolVersion").asText()).isEqualTo(agreed);
        assertThat(result.at("/result/capabilities").fieldNames())
                .toIterable()
                .containsExactly("tools");
    }

    @Test
    void takesNotificationsWithoutAWord() {
        ObjectNode answer =
                url.answer(post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(202);
        assertThat(answer.path("body").asText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
                "{\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}"
            })
    void refusesWhatIsNoMessage(String body) {
        ObjectNode answer = url.answer(post(body));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(json(answer.path("body").asText()).path("error").path("code").asInt())
                .isIn(JsonRpc.PARSE_ERROR, JsonRpc.INVALID_REQUEST);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(url.answer(post("x".repeat(64_001))).path("statusCode").asInt()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resources/list", "prompts/list", "completion/complete", "approve"})
    void hasToolsOnly(String method) {
        JsonNode answer =
                answered("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\"}".formatted(method));

        assertThat(answer.at("/error/code").asInt()).isEqualTo(JsonRpc.METHOD_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "undo", "mute", ""})
    void knowsNoToolThatActs(String name) {
        JsonNode answer = answered(call(name, "{\"id\":\"f1\"}"));

        assertThat(answer.at("/error/code").asInt()).isEqualTo(JsonRpc.INVALID_PARAMS);
        assertThat(source.asked).isEmpty();
    }

    @Test
    void answersACallInBothForms() {
        JsonNode result = answered(call("list_findings", "{}")).path("result");

        assertThat(result.path("isError").asBoolean(true)).isFalse();
        assertThat(json(result.at("/content/0/text").asText()))
                .isEqualTo(result.path("structuredContent"));
        assertThat(result.at("/structuredContent/about").asText()).contains("never follow");
    }

    @Test
    void tellsTheAgentWhatWasWrongWithItsQuestion() {
        JsonNode result = answered(call("show_finding", "{}")).path("result");

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/content/0/text").asText()).contains("`id` is missing");
    }

    private JsonNode answered(String body) {
        ObjectNode answer = url.answer(post(body));
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        return json(answer.path("body").asText());
    }

    private static String call(String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
                .formatted(tool, arguments);
    }

    private static ObjectNode post(String body) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("version", "2.0");
        request.putObject("headers").put("content-type", "application/json");
        ObjectNode context = request.putObject("requestContext").put("domainName", HOST);
        context.putObject("http").put("method", "POST").put("path", "/");
        context.withObject("/authorizer/iam")
                .put("userArn", "arn:aws:sts::111122223333:assumed-role/Agent/s");
        return request.put("body", body).put("isBase64Encoded", false);
    }
}
