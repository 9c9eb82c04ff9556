package io.routemedic.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The released template with its parameters, and the CDK's with the same in its configuration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasedTemplateTest {

    private static final String CONFIGURATION =
            """
            {"accessLogs": "account",
             "healing": [{"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "heal"},
                         {"restApi": "f6g7h8i9j0", "stage": "Live_2", "mode": "ask"}],
             "notify": {"slackWebhookSecret": "team/slack", "emails": ["ann@example.com"]},
             "alarmsTo": ["ann@example.com"],
             "agents": ["arn:aws:iam::444455556666:role/DevOpsAgent"]}
            """;
    private static final Map<String, String> PARAMETERS =
            Map.ofEntries(
                    Map.entry("AgentRole", "arn:aws:iam::444455556666:role/DevOpsAgent"),
                    Map.entry("CodeBucket", "artifacts"),
                    Map.entry("CodeKey", "code.zip"),
                    Map.entry("Configuration", ""),
                    Map.entry("ConfigurationKey", "configuration.zip"),
                    Map.entry("Email", "ann@example.com"),
                    Map.entry("SlackWebhookSecret", "team/slack"),
                    Map.entry("WhoChanged", "no"),
                    Map.entry("HealStage1", "a1b2c3d4e5/prod"),
                    Map.entry("HealStage2", "f6g7h8i9j0/Live_2"),
                    Map.entry("HealStage3", "none/none"),
                    Map.entry("HealStage4", "none/none"),
                    Map.entry("HealStage5", "none/none"));

    /** What CloudFormation takes in a request; more takes a bucket, and up to 1 MB. */
    private static final int IN_A_REQUEST = 51_200;

    private static final int IN_A_BUCKET = 1_000_000;

    private ObjectNode released = Parameters.object();
    private ObjectNode made = Parameters.object();

    @BeforeAll
    void synthesises(@TempDir Path folder) throws IOException {
        Path zip = Files.writeString(folder.resolve("function.zip"), "the functions");
        released =
                new ReleasedTemplate("1.2.3").of(Release.synthesised(Release.placeholders(), zip));
        made = Release.synthesised(CONFIGURATION, zip);
    }

    @Test
    void hasEachResourceAsTheCdkMakesIt() {
        Map<String, JsonNode> expected = resources(made.path("Resources"));
        Map<String, JsonNode> actual =
                resources(new Deployed(PARAMETERS).resolve(released.path("Resources")));

        assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
        assertThat(actual).hasSizeGreaterThan(70);
        expected.forEach(
                (name, resource) -> assertThat(actual.get(name)).as(name).isEqualTo(resource));
    }

    @Test
    void tellsTheSameOutputs() {
        ObjectNode outputs = released.path("Outputs").deepCopy();
        outputs.withObject("/AgentUrl").remove("Condition");

        assertThat(outputs).isEqualTo(made.path("Outputs"));
    }

    /** Off by default: the parameter is empty. */
    @Test
    void hasAUrlForAgentsOnlyWhereOneIsNamed() {
        assertThat(released.at("/Parameters/AgentRole/Default").asText("-")).isEmpty();
        assertThat(released.at("/Outputs/AgentUrl/Condition").asText()).isEqualTo("HasAgent");
        assertThat(released.path("Resources").properties())
                .filteredOn(one -> one.getKey().startsWith("RouteMedicAgents"))
                .hasSize(3)
                .allSatisfy(
                        one ->
                                assertThat(one.getValue().path("Condition").asText())
                                        .isEqualTo("HasAgent"));
    }

    /** Off by default, for each of the functions that could ask. */
    @Test
    void mayAskCloudTrailOnlyWhereWhoeverDeploysSaysSo() {
        Map<String, String> asking = new TreeMap<>(PARAMETERS);
        asking.put("WhoChanged", "yes");

        assertThat(released.at("/Parameters/WhoChanged/Default").asText()).isEqualTo("no");
        assertThat(lookups(new Deployed(PARAMETERS))).isZero();
        assertThat(lookups(new Deployed(asking))).isEqualTo(3);
        assertThat(released.path("Conditions").has("LooksWhoChanged")).isTrue();
    }

    private long lookups(Deployed deployed) {
        return deployed.resolve(released.path("Resources")).findValuesAsText("Action").stream()
                .filter("cloudtrail:LookupEvents"::equals)
                .count();
    }

    @Test
    void needsNoBootstrap() {
        assertThat(released.toString()).doesNotContain("cdk-hnb659fds", "BootstrapVersion");
        assertThat(released.path("Rules").toString()).doesNotContain("CheckBootstrapVersion");
    }

    @Test
    void leavesNoPlaceholder() {
        assertThat(released.toString())
                .doesNotContain(
                        "healstage",
                        "\"healed",
                        "slackwebhooksecret",
                        "agentrole",
                        "team@example.com");
    }

    @Test
    void publishesAVersionForEachNewArchiveAndKeepsTheOneBefore() {
        assertThat(released.path("Resources").valueStream())
                .filteredOn(one -> one.path("Type").asText().equals("AWS::Lambda::Version"))
                .hasSize(4)
                .allSatisfy(
                        version -> {
                            assertThat(version.at("/Properties/Description/Fn::Sub").asText())
                                    .contains(
                                            "${CodeKey}",
                                            "${ConfigurationKey}",
                                            "${ConfigurationHash}");
                            assertThat(version.path("UpdateReplacePolicy").asText())
                                    .isEqualTo("Retain");
                        });
    }

    /** All of an environment is 4 KB at most; ARNs and names are as long as AWS may make them. */
    @Test
    void hasRoomForAConfigurationInEachFunctionsEnvironment() {
        assertThat(released.path("Resources").valueStream())
                .filteredOn(one -> one.path("Type").asText().equals("AWS::Lambda::Function"))
                .hasSize(4)
                .allSatisfy(
                        function -> {
                            ObjectNode variables =
                                    function.at("/Properties/Environment/Variables").deepCopy();
                            assertThat(
                                            variables
                                                    .at(
                                                            "/ROUTEMEDIC_CONFIGURATION_TEXT/Fn::If/1/Ref")
                                                    .asText())
                                    .isEqualTo("Configuration");
                            int others = (variables.size() - 1) * 200;
                            assertThat(others + Parameters.LONGEST_CONFIGURATION).isLessThan(4_096);
                        });
    }

    @Test
    void asksForAHashWithAConfiguration() {
        JsonNode rule = released.at("/Rules/ConfigurationHasHash");

        assertThat(rule.path("RuleCondition").toString()).contains("\"Configuration\"");
        assertThat(rule.at("/Assertions/0/Assert").toString()).contains("ConfigurationHash");
    }

    /** docs/operations.md says so; a function takes its versions with it. */
    @Test
    void leavesNothingBehindButTheAuditTable() {
        assertThat(released.path("Resources").properties())
                .filteredOn(
                        one -> one.getValue().path("DeletionPolicy").asText().startsWith("Retain"))
                .filteredOn(
                        one -> !one.getValue().path("Type").asText().equals("AWS::Lambda::Version"))
                .singleElement()
                .extracting(Map.Entry::getKey)
                .asString()
                .startsWith("RouteMedicAuditTable");
    }

    @Test
    void takesWhatTheTerraformExampleGives() throws IOException {
        Path home = Path.of(System.getProperty("routemedic.home", ".."));
        String example = Files.readString(home.resolve("infra/examples/terraform/main.tf"));
        String given = example.substring(example.indexOf("  parameters = {"));
        List<String> names =
                Pattern.compile("(?m)^ {4}(?:# )?([A-Z][A-Za-z0-9]+) *= ")
                        .matcher(given)
                        .results()
                        .map(match -> match.group(1))
                        .toList();

        assertThat(names).contains("CodeBucket", "CodeKey", "ConfigurationKey", "HealStage1");
        assertThat(released.path("Parameters").properties())
                .extracting(Map.Entry::getKey)
                .containsAll(names);
        assertThat(released.path("Parameters").properties())
                .filteredOn(one -> !one.getValue().has("Default"))
                .extracting(Map.Entry::getKey)
                .isSubsetOf(names);
    }

    /** Too large for a request, so that the documents say to name it by its URL. */
    @Test
    void fitsWhereCloudFormationAndStackSetsTakeIt() {
        assertThat(released.toPrettyString().length()).isBetween(IN_A_REQUEST, IN_A_BUCKET / 4);
        assertThat(released.path("Resources").size()).isLessThan(500);
        assertThat(released.path("Parameters").size()).isLessThan(200);
    }

    /** Without what a release has in another place, and by names without hashes. */
    private static Map<String, JsonNode> resources(JsonNode all) {
        Map<String, JsonNode> resources = new TreeMap<>();
        all.properties().forEach(one -> resources.put(plain(one.getKey()), comparable(one)));
        return resources;
    }

    private static JsonNode comparable(Map.Entry<String, JsonNode> one) {
        ObjectNode resource = one.getValue().deepCopy();
        resource.remove("Metadata");
        ObjectNode properties = resource.withObject("/Properties");
        switch (resource.path("Type").asText()) {
            case "AWS::Lambda::Function" -> {
                properties.remove("Code");
                properties
                        .withObject("/Environment/Variables")
                        .remove("ROUTEMEDIC_CONFIGURATION_TEXT");
            }
            case "AWS::Lambda::LayerVersion" -> properties.remove("Content");
            case "AWS::SNS::Subscription", "AWS::Lambda::Url", "AWS::Lambda::Permission" ->
                    resource.remove("Condition");
            case "AWS::Lambda::Version" -> properties.remove("Description");
            default -> {}
        }
        return tree(plain(resource.toString()));
    }

    private static JsonNode tree(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Versions are named after the code, and e-mail subscriptions after the address. */
    private static String plain(String text) {
        return text.replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1")
                .replaceAll("(Topic)(?:team|ann)examplecom[0-9A-F]{8}", "$1subscription");
    }
}
