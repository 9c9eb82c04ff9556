package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

/** What people may do; that they need no more, {@code PeopleIT} of local/ holds. */
class PeopleTest {

    @ParameterizedTest
    @EnumSource
    void whoLooksMayInvokeTheAliasForReadingAndNothingElse(Example example) {
        JsonNode statement = onlyStatement(example, "RouteMedicPeopleLook");

        assertThat(statement.path("Action").asText()).isEqualTo("lambda:InvokeFunction");
        assertThat(aliases(example, statement.path("Resource"))).containsExactly("read");
    }

    @ParameterizedTest
    @EnumSource
    void whoActsMayInvokeBothAliasesAndNothingElse(Example example) {
        JsonNode statement = onlyStatement(example, "RouteMedicPeopleAct");

        assertThat(statement.path("Action").asText()).isEqualTo("lambda:InvokeFunction");
        assertThat(aliases(example, statement.path("Resource")))
                .containsExactlyInAnyOrder("read", "act");
    }

    @ParameterizedTest
    @EnumSource
    void theWidgetIsDrawnByTheAliasForReading(Example example) {
        JsonNode body = resource(example, "RouteMedicDashboard").at("/Properties/DashboardBody");

        assertThat(body.findValuesAsText("Ref"))
                .filteredOn(ref -> ref.startsWith("RouteMedicConsole"))
                .anyMatch(ref -> alias(example, ref).equals("read"))
                .noneMatch(ref -> alias(example, ref).equals("act"));
    }

    @ParameterizedTest
    @EnumSource
    void theConsoleIsFoundByTheStacksName(Example example) {
        assertThat(
                        new TemplateReader(example.template())
                                .resources("AWS::Lambda::Function").values().stream()
                                        .map(function -> function.path("FunctionName"))
                                        .filter(name -> !name.isMissingNode())
                                        .map(JsonNode::toString))
                .containsExactly(
                        "{\"Fn::Join\":[\"\",[{\"Ref\":\"AWS::StackName\"},\"-console\"]]}");
    }

    @Test
    void aStackWhoseNameLeavesNoRoomIsRefused() {
        Stack longest = new Stack(new App(), "S".repeat(56));
        Stack tooLong = new Stack(new App(), "S".repeat(57));

        assertThat(FunctionKind.CONSOLE.physicalName(longest)).isPresent();
        assertThatThrownBy(() -> FunctionKind.CONSOLE.physicalName(tooLong))
                .hasMessageContaining("at most 56 characters");
    }

    private static JsonNode onlyStatement(Example example, String policy) {
        JsonNode statements = resource(example, policy).at("/Properties/PolicyDocument/Statement");
        assertThat(statements).hasSize(1);
        return statements.path(0);
    }

    private static List<String> aliases(Example example, JsonNode resources) {
        return resources.findValuesAsText("Ref").stream().map(ref -> alias(example, ref)).toList();
    }

    private static String alias(Example example, String logicalId) {
        return example.template().path("Resources").path(logicalId).at("/Properties/Name").asText();
    }

    private static JsonNode resource(Example example, String prefix) {
        return example.template().path("Resources").properties().stream()
                .filter(one -> one.getKey().startsWith(prefix))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
