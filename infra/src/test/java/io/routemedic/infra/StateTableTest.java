package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

class StateTableTest {

    @Test
    void holdsKeysAloneInItsIndex() {
        assertThat(table(Map.of()).at("/GlobalSecondaryIndexes/0/Projection").toString())
                .isEqualTo("{\"ProjectionType\":\"KEYS_ONLY\"}");
    }

    /** CloudFormation adds or removes one index in an update, not both. */
    @Test
    void canBeLeftWithoutIndexForOneUpdate() {
        JsonNode table = table(Map.of(StateTable.WITHOUT_INDEX, "true"));

        assertThat(table.has("GlobalSecondaryIndexes")).isFalse();
        assertThat(table.path("AttributeDefinitions")).hasSize(2);
    }

    private static JsonNode table(Map<String, String> context) {
        var stack = new Stack(new App(AppProps.builder().context(context).build()), "Test");
        new StateTable(stack, "State");
        JsonNode template = new JsonMapper().valueToTree(Template.fromStack(stack).toJSON());
        return new TemplateReader(template)
                .resources("AWS::DynamoDB::Table")
                .values()
                .iterator()
                .next();
    }
}
