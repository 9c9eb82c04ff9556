package io.routemedic.entry.agents;

import static io.routemedic.entry.agents.FakeAgentSource.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTest {

    private static final String FINDING =
            """
            {"finding": {"id": "f1", "cause": "RouteNotDeployed", "paths": ["/orders"], "evidence": []},
             "events": [
               {"at": "2026-11-05T10:00:00Z", "actor": "diagnose", "type": "finding", "details": {
                  "decision": "tell", "cause": "RouteNotDeployed", "evidence": [{"fact": "x"}],
                  "objections": [{"guard": "DraftQuiet", "why": "The draft changed a minute ago."}],
                  "guards": [{"guard": "KillSwitchOff", "answer": "agrees"}]}},
               {"at": "2026-11-05T10:05:00Z", "actor": "ann", "type": "acknowledged", "details": {
                  "findingId": "f1"}}]}
            """;

    private final FakeAgentSource source = new FakeAgentSource();
    private final List<Tool> tools = Tools.of(source);

    /** Another tool has to be thought about, here and in docs/mcp.md. */
    @Test
    void areTheseAndNoOthers() {
        assertThat(tools)
                .extracting(Tool::name)
                .containsExactly(
                        "diagnose_request",
                        "list_findings",
                        "show_finding",
                        "explain_decision",
                        "stage_drift");
    }

    @Test
    void areDeclaredToReadOnly() {
        assertThat(tools)
                .allSatisfy(
                        tool -> {
                            assertThat(tool.annotations().path("readOnlyHint").asBoolean())
                                    .isTrue();
                            assertThat(tool.annotations().path("destructiveHint").asBoolean(true))
                                    .isFalse();
                        });
    }

    /** What a source can be asked is all that a tool can reach. */
    @Test
    void haveASourceThatCanBeAskedNothingElse() {
        assertThat(AgentSource.class.getDeclaredMethods())
                .filteredOn(method -> !method.isSynthetic())
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("diagnosis", "open", "record", "drift");
    }

    /** The longest name that AWS DevOps Agent takes. */
    @Test
    void haveNamesThatEveryAgentTakes() {
        assertThat(tools).extracting(Tool::name).allMatch(name -> name.matches("[a-z_]{1,64}"));
    }

    static Stream<JsonNode> given() {
        return Stream.of(
                        "{}",
                        "[]",
                        "\"x\"",
                        "{\"id\":\"\"}",
                        "{\"id\":\"f1\"}",
                        "{\"id\":\"f1 \"}",
                        "{\"id\":null}",
                        "{\"id\":7}",
                        "{\"id\":\"f1\",\"more\":\"x\"}",
                        "{\"stage\":\"a1b2c3d4e5/prod\"}",
                        "{\"stage\":\"a b\"}",
                        "{\"stage\":\"a1b2c3d4e5\"}",
                        "{\"stage\":\"/aws/apigw/log\"}",
                        "{\"stage\":{}}",
                        "{\"method\":\"GET\"}",
                        "{\"method\":\"GET\",\"url\":\"https://x.example/orders\"}",
                        "{\"method\":\"GET\",\"url\":\"ftp://x.example/orders\"}",
                        "{\"method\":\"GET\",\"url\":\"https://x.example/a b\"}",
                        "{\"method\":\"G T\",\"url\":\"https://x.example/\"}",
                        "{\"id\":\"" + "x".repeat(513) + "\"}",
                        "{\"method\":\"GET\",\"url\":\"https://" + "x".repeat(2_048) + "\"}")
                .map(FakeAgentSource::json);
    }

    @ParameterizedTest
    @MethodSource("given")
    void takeWhatTheirSchemasTakeAndNothingElse(JsonNode given) {
        for (Tool tool : tools) {
            source.asked.clear();
            boolean taken = tool.call(given) instanceof ToolAnswer.Found;

            assertThat(taken)
                    .as("%s of %s", tool.name(), given)
                    .isEqualTo(isOf(tool.inputSchema(), given));
            assertThat(source.asked.isEmpty()).isEqualTo(!taken);
        }
    }

    @Test
    void answerByTheirSchema() {
        for (String given :
                List.of(
                        "{}",
                        "{\"id\":\"f1\"}",
                        "{\"stage\":\"a1b2c3d4e5/prod\"}",
                        "{\"method\":\"GET\",\"url\":\"https://x.example\"}")) {
            for (Tool tool : tools) {
                if (tool.call(json(given)) instanceof ToolAnswer.Found(var document)) {
                    assertThat(isOf(tool.outputSchema(), document)).isTrue();
                }
            }
        }
        assertThat(source.asked).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void listOneStageWhereItIsNamed() {
        source.open =
                json(
                        """
                        {"findings": [{"id": "f1", "stage": "a/prod"}, {"id": "f2", "stage": "b/prod"}],
                         "muted": [{"what": "a/prod POST /orders"}], "nonce": "never"}
                        """);

        JsonNode all = data("list_findings", "{}");
        JsonNode one = data("list_findings", "{\"stage\":\"a/prod\"}");

        assertThat(all.path("findings")).hasSize(2);
        assertThat(one.path("findings")).hasSize(1);
        assertThat(one.path("muted")).hasSize(1);
        assertThat(all.toString()).doesNotContain("nonce", "never");
    }

    @Test
    void explainWhyAHealWasRefused() {
        source.record = json(FINDING);

        JsonNode data = data("explain_decision", "{\"id\":\"f1\"}");

        assertThat(data.path("decisions")).hasSize(1);
        assertThat(data.at("/decisions/0/objections/0/guard").asText()).isEqualTo("DraftQuiet");
        assertThat(data.at("/decisions/0/guards/0/answer").asText()).isEqualTo("agrees");
        assertThat(data.at("/finding/cause").asText()).isEqualTo("RouteNotDeployed");
        assertThat(data.at("/finding").has("paths")).isFalse();
    }

    @Test
    void explainAPlanThatWaits() {
        source.open =
                json(
                        """
                        {"plans": [{"plan": "9f86d081884c7d65", "summary": "Adds POST /orders.",
                                    "checks": [{"guard": "DraftQuiet", "objection": ""}]}]}
                        """);

        JsonNode data = data("explain_decision", "{\"id\":\"9f86d081884c7d65\"}");

        assertThat(data.at("/waits/summary").asText()).contains("Adds POST /orders.");
        assertThat(source.asked).containsExactly("open");
    }

    @Test
    void tellHowAStageDiffersFromItsDraft() {
        source.drift = json("{\"answer\":\"differs\",\"added\":[{\"route\":\"POST /orders\"}]}");

        JsonNode data = data("stage_drift", "{\"stage\":\"a1b2c3d4e5/prod\"}");

        assertThat(data.path("answer").asText()).contains("differs");
        assertThat(data.at("/added/0/route").asText()).contains("POST /orders");
        assertThat(source.asked).containsExactly("drift a1b2c3d4e5/prod");
    }

    @ParameterizedTest
    @CsvSource({"show_finding", "explain_decision"})
    void sayThatThereIsNoSuchFinding(String tool) {
        assertThat(data(tool, "{\"id\":\"f9\"}").path("unknown").asText())
                .contains("There is none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list_findings", "show_finding", "explain_decision"})
    void sayWhatToDoWhereNothingCouldBeRead(String name) {
        source.unavailable = true;
        String given = name.equals("list_findings") ? "{}" : "{\"id\":\"f1\"}";

        assertThat(tool(name).call(json(given)))
                .isEqualTo(new ToolAnswer.None("The table did not answer: ask again."));
    }

    private JsonNode data(String name, String given) {
        return tool(name).call(json(given)) instanceof ToolAnswer.Found(var document)
                ? document.path("data")
                : json("null");
    }

    private Tool tool(String name) {
        return Tools.named(name, tools).orElseThrow();
    }

    private static boolean isOf(JsonNode schema, JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(document.toString(), InputFormat.JSON)
                .isEmpty();
    }
}
