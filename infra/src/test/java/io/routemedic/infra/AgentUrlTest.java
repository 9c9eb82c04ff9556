package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where agents ask, and who may. */
class AgentUrlTest {

    private static final List<String> AGENTS =
            List.of(
                    "arn:aws:iam::111122223333:role/DevOpsAgent",
                    "arn:aws:iam::444455556666:user/agents/other");
    private static final Map<String, JsonNode> RESOURCES =
            resources(
                    """
                    {"accessLogs": "account", "alarmsTo": ["team@example.com"],
                     "agents": ["%s", "%s"]}
                    """
                            .formatted(AGENTS.get(0), AGENTS.get(1)));

    @ParameterizedTest
    @EnumSource
    void isNotThereUnlessSomebodyIsNamed(Example example) {
        TemplateReader template = new TemplateReader(example.template());

        assertThat(template.resources("AWS::Lambda::Url")).isEmpty();
        assertThat(example.template().toString())
                .doesNotContain("InvokeFunctionUrl", "InvokedViaFunctionUrl", "AgentUrl");
    }

    @Test
    void isOfTheAliasForReadingAndAsksIamWhoItIs() {
        assertThat(of("AWS::Lambda::Url"))
                .singleElement()
                .satisfies(
                        url -> {
                            assertThat(url.path("AuthType").asText()).isEqualTo("AWS_IAM");
                            assertThat(url.path("Qualifier").asText()).isEqualTo("read");
                            assertThat(url.has("Cors")).isFalse();
                        });
    }

    @Test
    void isForThoseWhoAreNamedAndNobodyElse() {
        assertThat(agents())
                .hasSize(2 * AGENTS.size())
                .extracting(permission -> permission.path("Principal").asText())
                .isSubsetOf(AGENTS)
                .containsAll(AGENTS);
    }

    @Test
    void reachesNothingButTheAliasForReading() {
        assertThat(agents())
                .allSatisfy(
                        permission ->
                                assertThat(aliasOf(permission.at("/FunctionName/Ref").asText()))
                                        .isEqualTo("read"));
    }

    @Test
    void givesNoRightToInvokeButByTheUrl() {
        assertThat(agents())
                .filteredOn(one -> one.path("Action").asText().equals("lambda:InvokeFunction"))
                .hasSize(2)
                .allMatch(one -> one.path("InvokedViaFunctionUrl").asBoolean());
        assertThat(agents())
                .filteredOn(one -> one.path("Action").asText().equals("lambda:InvokeFunctionUrl"))
                .hasSize(2)
                .allMatch(one -> one.path("FunctionUrlAuthType").asText().equals("AWS_IAM"));
    }

    private static List<JsonNode> agents() {
        return of("AWS::Lambda::Permission").stream()
                .filter(one -> AGENTS.contains(one.path("Principal").asText()))
                .toList();
    }

    private static String aliasOf(String logicalId) {
        return RESOURCES
                .getOrDefault(logicalId, RESOURCES.values().iterator().next())
                .at("/Properties/Name")
                .asText();
    }

    private static List<JsonNode> of(String type) {
        return RESOURCES.values().stream()
                .filter(one -> one.path("Type").asText().equals(type))
                .map(one -> one.path("Properties"))
                .toList();
    }

    private static Map<String, JsonNode> resources(String configuration) {
        Map<String, JsonNode> resources = new TreeMap<>();
        Synthesis.of(configuration)
                .template()
                .path("Resources")
                .properties()
                .forEach(one -> resources.put(one.getKey(), one.getValue()));
        return resources;
    }
}
