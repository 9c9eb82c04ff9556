package io.routemedic.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import io.routemedic.entry.agents.AgentSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server over two streams, of which a script has written the first as a whole. */
@Timeout(60)
class StdioServerTest {

    private static final String HELLO =
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"script","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    /** Takes its time, as AWS does. */
    private static final AgentSource SLOW =
            new AgentSource() {
                @Override
                public JsonNode diagnosis(String method, String url) {
                    return Json.object().put("answer", "live");
                }

                @Override
                public JsonNode open() {
                    try {
                        Thread.sleep(1_500);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Json.object();
                }

                @Override
                public JsonNode record(String id) {
                    throw new UnavailableException("Sign in again.", new Exception());
                }

                @Override
                public JsonNode drift(String stage) {
                    return Json.object().put("answer", "same");
                }
            };

    @Test
    void answersAllThatWasAskedBeforeTheInputEnded() throws InterruptedException {
        List<JsonNode> answers =
                served(
                        HELLO
                                + call(2, "list_findings", "{}")
                                + call(
                                        3,
                                        "diagnose_request",
                                        "{\"method\":\"GET\",\"url\":\"https://x.example\"}"));

        assertThat(answers)
                .extracting(answer -> answer.path("id").asInt())
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(answers).allMatch(answer -> answer.has("result"));
    }

    @Test
    void endsWhereNothingWasAsked() throws InterruptedException {
        assertThat(served("")).isEmpty();
    }

    @Test
    void goesOnAfterWhatIsNoMessage() throws InterruptedException {
        List<JsonNode> answers =
                served(HELLO + call(2, "no_such_tool", "{}") + call(3, "show_finding", "{}"));

        assertThat(answers).hasSize(3);
        assertThat(of(2, answers).has("error")).isTrue();
        assertThat(of(3, answers).at("/result/content/0/text").asText())
                .contains("`id` is missing");
    }

    @Test
    void tellsTheAgentWhyNothingCouldBeRead() throws InterruptedException {
        JsonNode answer = of(2, served(HELLO + call(2, "show_finding", "{\"id\":\"f1\"}")));

        assertThat(answer.at("/result/isError").asBoolean()).isTrue();
        assertThat(answer.at("/result/content/0/text").asText()).isEqualTo("Sign in again.");
    }

    @Test
    void offersTheSameToolsWithTheirSchemas() throws InterruptedException {
        JsonNode tools =
                of(2, served(HELLO + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}\n"))
                        .at("/result/tools");

        assertThat(tools).hasSize(5);
        assertThat(tools)
                .allSatisfy(
                        tool -> {
                            assertThat(tool.at("/inputSchema/additionalProperties").asBoolean(true))
                                    .isFalse();
                            assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
                            assertThat(tool.at("/outputSchema/required")).hasSize(3);
                        });
    }

    private static List<JsonNode> served(String input) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StdioServer.serve(
                SLOW, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().map(Json::tree).toList();
    }

    private static JsonNode of(int id, List<JsonNode> answers) {
        return answers.stream()
                .filter(answer -> answer.path("id").asInt() == id)
                .findFirst()
                .orElseThrow();
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}%n"
                .formatted(id, tool, arguments);
    }
}
