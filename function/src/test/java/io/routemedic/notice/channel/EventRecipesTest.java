package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.event.ruler.Ruler;

/**
 * The recipes for other systems: which events their rules pick, by the matcher that AWS has
 * published of EventBridge's, and that what they send is JSON whose every variable an event fills.
 */
class EventRecipesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VARIABLE = Pattern.compile("<([a-z]+)>");

    @ParameterizedTest
    @CsvSource({
        "pagerduty, Trigger, finding finding-asked",
        "pagerduty, Resolve, heal-proven heal-verified resolved-proven",
        "opsgenie, Trigger, finding finding-asked",
        "opsgenie, Resolve, heal-proven heal-verified resolved-proven",
        "devops-agent, Investigate, finding finding-asked",
        "jira, Tell, finding-first",
        "object-lock, Keep, digest",
        "teams, Tell, finding finding-asked finding-healed finding-first heal-abandoned"
                + " heal-left-alone heal-proven heal-quiet heal-rolled-back heal-switched"
                + " heal-unverified heal-verified resolved-proven resolved-quiet drift-undeployed"
                + " drift-deployed drift-reverted"
    })
    void pickWhatIsMeantForThem(String recipe, String rule, String expected) throws Exception {
        String pattern = rule(recipe, rule).path("EventPattern").toString();
        List<String> picked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> event : events().entrySet()) {
            if (Ruler.matchesRule(event.getValue().toString(), pattern)) {
                picked.add(event.getKey());
            }
        }

        assertThat(picked).containsExactlyInAnyOrder(withFirst(recipe, expected).split(" "));
    }

    /** The first notice of a finding that is told is picked with those that follow. */
    private static String withFirst(String recipe, String expected) {
        boolean alerts = expected.startsWith("finding finding-asked") && !recipe.equals("teams");
        return alerts ? expected + " finding-first" : expected;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pagerduty", "opsgenie", "jira", "teams", "devops-agent"})
    void sendJsonWhoseVariablesAnEventFills(String recipe) throws Exception {
        JsonNode resources = template(recipe).path("Resources");
        int rules = 0;
        for (JsonNode resource : resources) {
            if (!resource.path("Type").asText().equals("AWS::Events::Rule")) {
                continue;
            }
            rules++;
            JsonNode input = resource.at("/Properties/Targets/0/InputTransformer");
            for (JsonNode event : events().values()) {
                if (Ruler.matchesRule(
                        event.toString(), resource.at("/Properties/EventPattern").toString())) {
                    assertThat(filled(input, event).isObject()).isTrue();
                }
            }
        }
        assertThat(rules).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pagerduty", "opsgenie", "jira", "teams", "object-lock", "devops-agent"})
    void loseNothingAndShowNoSecret(String recipe) throws Exception {
        JsonNode template = template(recipe);
        for (JsonNode resource : template.path("Resources")) {
            if (resource.path("Type").asText().equals("AWS::Events::Rule")) {
                assertThat(resource.at("/Properties/Targets/0/DeadLetterConfig/Arn").asText())
                        .isEqualTo("Undelivered.Arn");
                assertThat(resource.at("/Properties/EventBusName").asText()).isEqualTo("BusName");
            }
        }
        template.path("Parameters")
                .properties()
                .forEach(
                        parameter ->
                                assertThat(parameter.getValue().path("NoEcho").asBoolean())
                                        .as(parameter.getKey())
                                        .isEqualTo(
                                                parameter
                                                        .getKey()
                                                        .matches(".*(Key|Token|Signature)")));
    }

    @Test
    void keepTheEndsOfTrailsWhereNobodyCanChangeThem() throws Exception {
        JsonNode resources = template("object-lock").path("Resources");
        JsonNode bucket = resources.at("/Heads/Properties");
        JsonNode write = resources.at("/Writer/Properties/Definition/States/Keep/Parameters");

        assertThat(bucket.path("ObjectLockEnabled").asBoolean()).isTrue();
        assertThat(bucket.at("/ObjectLockConfiguration/Rule/DefaultRetention/Days").asText())
                .isEqualTo("Days");
        assertThat(bucket.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
        assertThat(resources.at("/WriterRole/Properties/Policies"))
                .singleElement()
                .satisfies(
                        policy ->
                                assertThat(policy.at("/PolicyDocument/Statement/0/Action").asText())
                                        .isEqualTo("s3:PutObject"));
        assertThat(write.path("ChecksumAlgorithm").asText()).isEqualTo("SHA256");
        for (String field : List.of("account", "region", "day")) {
            assertThat(write.path("Key.$").asText()).contains("$.detail." + field);
            assertThat(events())
                    .hasEntrySatisfying(
                            "digest",
                            event ->
                                    assertThat(event.at("/detail/" + field).asText()).isNotEmpty());
        }
    }

    /** The examples, and the first notice of a finding, as they are on the bus: with a time. */
    private static Map<String, JsonNode> events() {
        Map<String, JsonNode> events = new TreeMap<>();
        EventExamples.all().forEach((name, event) -> events.put(name, onTheBus(event)));
        JsonNode first = onTheBus(events.getOrDefault("finding", JSON.missingNode()));
        first.withObject("/detail").put("id", "0123456789abcdef/1");
        events.put("finding-first", first);
        return events;
    }

    private static JsonNode onTheBus(JsonNode event) {
        return event.<ObjectNode>deepCopy().put("time", "2026-11-05T10:00:00Z");
    }

    /** As EventBridge puts a text's JSON in the place of a variable between quotes. */
    private static JsonNode filled(JsonNode input, JsonNode event) throws Exception {
        Map<String, String> values = new TreeMap<>();
        input.path("InputPathsMap")
                .properties()
                .forEach(
                        path -> {
                            String pointer =
                                    path.getValue().asText().substring(1).replace('.', '/');
                            assertThat(event.at(pointer).asText()).as(pointer).isNotEmpty();
                            String text = event.at(pointer).toString();
                            values.put(path.getKey(), text.substring(1, text.length() - 1));
                        });
        Matcher variable = VARIABLE.matcher(input.path("InputTemplate").asText());
        String body =
                variable.replaceAll(
                        found -> {
                            assertThat(values).containsKey(found.group(1));
                            return Matcher.quoteReplacement(
                                    values.getOrDefault(found.group(1), ""));
                        });
        return JSON.readTree(body);
    }

    private static JsonNode rule(String recipe, String name) throws Exception {
        return template(recipe).at("/Resources/" + name + "/Properties");
    }

    private static JsonNode template(String recipe) throws Exception {
        return YAML.readTree(
                EventExamples.text(
                        EventExamples.DOCS.resolve("recipes").resolve(recipe + ".yaml")));
    }
}
