package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeastPrivilegeTest {
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";
    private static final Set<String> CHANGES =
            Set.of("apigateway:POST", "apigateway:PATCH", "apigateway:DELETE", "apigateway:PUT");

    @ParameterizedTest
    @EnumSource
    void onlyTheHealFunctionMayChangeApiGateway(Example example) {
        Set<String> changers =
                granted(example).grants().stream()
                        .filter(grant -> CHANGES.contains(grant.action()))
                        .map(GrantedActions.Grant::function)
                        .collect(Collectors.toSet());

        assertThat(changers).isSubsetOf("heal");
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVE_ONLY", "ACCOUNT"})
    void nothingMayBeChangedWhereEveryStageIsOnlyObserved(Example example) {
        assertThat(granted(example).of("heal"))
                .extracting(GrantedActions.Grant::action)
                .doesNotContainAnyElementsOf(CHANGES);
    }

    @Test
    void exactlyTheNamedStagesMayBeSwitched() {
        GrantedActions granted = granted(Example.HEAL_TWO_STAGES);

        assertThat(granted.resources("heal", "apigateway:PATCH"))
                .containsExactlyInAnyOrder(
                        gateway("/restapis/a1b2c3d4e5/stages/staging"),
                        gateway("/restapis/f6g7h8i9j0/stages/prod"));
        assertThat(granted.resources("heal", "apigateway:POST"))
                .containsExactlyInAnyOrder(
                        gateway("/restapis/a1b2c3d4e5/deployments"),
                        gateway("/restapis/f6g7h8i9j0/deployments"));
        assertThat(granted.resources("heal", "apigateway:DELETE"))
                .containsExactlyInAnyOrder(
                        gateway("/restapis/a1b2c3d4e5/deployments/*"),
                        gateway("/restapis/f6g7h8i9j0/deployments/*"));
    }

    @Test
    void aDeploymentCannotBeMadeOntoAStageDirectly() {
        List<JsonNode> conditions =
                Example.HEAL_TWO_STAGES.template().findValues("Statement").stream()
                        .flatMap(JsonNode::valueStream)
                        .filter(statement -> statement.path("Action").asText().endsWith(":POST"))
                        .map(statement -> statement.path("Condition"))
                        .toList();

        assertThat(conditions)
                .isNotEmpty()
                .allSatisfy(
                        condition ->
                                assertThat(condition.toString())
                                        .isEqualTo(
                                                "{\"ForAllValues:StringNotLike\":"
                                                    + "{\"apigateway:Request/StageName\":\"?*\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnose", "console"})
    void onlyNamedApisAreReadWhereAllAreNamed(String function) {
        Set<String> read = granted(Example.OBSERVE_ONLY).resources(function, "apigateway:GET");

        assertThat(read)
                .containsExactlyInAnyOrder(
                        gateway("/restapis/a1b2c3d4e5"),
                        gateway("/restapis/a1b2c3d4e5/*"),
                        gateway("/domainnames"),
                        gateway("/domainnames/*"));
    }

    @ParameterizedTest
    @ValueSource(strings = "heal")
    void whoHealsStagesReadsOnlyTheirApisWhateverElseIsLogged(String function) {
        Set<String> read = granted(Example.KINESIS).resources(function, "apigateway:GET");

        assertThat(read)
                .filteredOn(arn -> !arn.equals(gateway("/restapis")))
                .containsExactlyInAnyOrder(
                        gateway("/restapis/a1b2c3d4e5"), gateway("/restapis/a1b2c3d4e5/*"));
    }

    /** CloudWatch tells of APIs by name, so heal has to know whether another one has it too. */
    @Test
    void healListsTheAccountsApisAndWatchOnlyWhereTheConfigurationCannotNameThem() {
        assertThat(granted(Example.KINESIS).resources("heal", "apigateway:GET"))
                .contains(gateway("/restapis"));
        assertThat(granted(Example.KINESIS).resources("watch", "apigateway:GET"))
                .contains(gateway("/restapis"));
        assertThat(granted(Example.HEAL_TWO_STAGES).resources("watch", "apigateway:GET"))
                .doesNotContain(gateway("/restapis"));
    }

    /** CloudTrail shows more than API Gateway's calls: nobody may look who did not ask for it. */
    @Test
    void onlyWhoTellsCausesLooksWhoChangedWhatAndOnlyWhereThatIsWanted() {
        assertThat(granted(Example.ACCOUNT).grants())
                .filteredOn(grant -> grant.action().startsWith("cloudtrail:"))
                .allSatisfy(
                        grant -> assertThat(grant.action()).isEqualTo("cloudtrail:LookupEvents"))
                .extracting(GrantedActions.Grant::function)
                .containsExactlyInAnyOrder("diagnose", "watch", "console");
        for (Example example :
                List.of(Example.OBSERVE_ONLY, Example.HEAL_TWO_STAGES, Example.KINESIS)) {
            assertThat(granted(example).grants())
                    .extracting(GrantedActions.Grant::action)
                    .noneMatch(action -> action.startsWith("cloudtrail:"));
        }
    }

    /** Proof is looked for in the log groups that the configuration names, and in no other. */
    @Test
    void onlyHealAndWatchSearchLogsAndOnlyNamedOnes() {
        assertThat(granted(Example.OBSERVE_ONLY).grants())
                .filteredOn(grant -> grant.action().equals("logs:FilterLogEvents"))
                .allSatisfy(
                        grant ->
                                assertThat(grant.resources())
                                        .singleElement()
                                        .asString()
                                        .endsWith(":log-group:/apigw/orders-prod:*"))
                .extracting(GrantedActions.Grant::function)
                .containsExactlyInAnyOrder("heal", "watch");
        assertThat(granted(Example.ACCOUNT).grants())
                .extracting(GrantedActions.Grant::action)
                .doesNotContain("logs:FilterLogEvents");
    }

    @ParameterizedTest
    @EnumSource
    void theConsoleTellsNobodyButWhoAsked(Example example) {
        assertThat(granted(example).of("console"))
                .extracting(GrantedActions.Grant::action)
                .doesNotContain("sns:Publish", "events:PutEvents");
    }

    @Test
    void onlyWhoReadsTheSecretMayUseItsKeyAndThatThroughSecretsManagerOnly() {
        JsonNode template =
                Synthesis.of(
                                """
                                {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "prod"}],
                                 "notify": {"emails": ["a@example.com"], "slackWebhookSecret": "routemedic/slack",
                                            "slackWebhookKey": "%s"}}
                                """
                                        .formatted(KEY))
                        .template();

        assertThat(GrantedActions.in(template).grants())
                .filteredOn(grant -> grant.action().equals("kms:Decrypt"))
                .allSatisfy(grant -> assertThat(grant.resources()).containsExactly(KEY))
                .extracting(GrantedActions.Grant::function)
                .as("the console sees whether Slack would take a notice")
                .containsExactlyInAnyOrder("diagnose", "heal", "watch", "console");
        assertThat(template.findValues("Statement"))
                .flatExtracting(statements -> statements.valueStream().toList())
                .filteredOn(statement -> statement.path("Action").asText().equals("kms:Decrypt"))
                .isNotEmpty()
                .allSatisfy(
                        statement ->
                                assertThat(
                                                statement
                                                        .at(
                                                                "/Condition/StringEquals/kms:ViaService")
                                                        .toString())
                                        .contains("secretsmanager."));
    }

    @Test
    void everyApiIsReadWhereTheConfigurationCannotNameThem() {
        assertThat(granted(Example.ACCOUNT).resources("diagnose", "apigateway:GET"))
                .contains(gateway("/restapis/*"));
    }

    @ParameterizedTest
    @EnumSource
    void theAuditTableIsNeverUpdatedOrDeletedFrom(Example example) {
        List<GrantedActions.Grant> onAudit =
                granted(example).grants().stream()
                        .filter(
                                grant ->
                                        grant.resources().stream()
                                                .anyMatch(r -> r.contains("Audit")))
                        .toList();

        assertThat(onAudit)
                .extracting(GrantedActions.Grant::action)
                .containsOnly("dynamodb:PutItem", "dynamodb:Query");
    }

    /** A put replaces an item, so it is denied to everybody else, whatever their policies say. */
    @ParameterizedTest
    @EnumSource
    void nobodyButTheFunctionsThatAppendPutsIntoTheTrail(Example example) {
        JsonNode denial = auditDenial(example, "OnlyTheFunctionsAppend");

        assertThat(denial.path("Effect").asText()).isEqualTo("Deny");
        assertThat(denial.at("/Principal/AWS").asText()).isEqualTo("*");
        assertThat(denial.path("Action").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder("dynamodb:PutItem", "dynamodb:PartiQLInsert");
        assertThat(denial.at("/Condition/ArnNotEquals/aws:PrincipalArn").valueStream())
                .hasSize(4)
                .allMatch(role -> role.toString().matches(".*(Diagnose|Heal|Watch|Console)Role.*"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyCloudFormationDeletesTheTrailAndOnlyWhatItHasJustMade(Example example) {
        JsonNode table = auditTable(example);

        assertThat(table.path("DeletionPolicy").asText()).isEqualTo("RetainExceptOnCreate");
        assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        assertThat(table.at("/Properties/DeletionProtectionEnabled").asBoolean())
                .as("It would keep CloudFormation from taking back a table of a failed deployment.")
                .isFalse();
        assertThat(auditDenial(example, "OnlyCloudFormationDeletes").path("Action").asText())
                .isEqualTo("dynamodb:DeleteTable");
    }

    @Test
    void aSwitchOfAStageTouchesNoAccessLog() {
        assertThat(Example.HEAL_TWO_STAGES.template().findValues("Statement"))
                .flatExtracting(statements -> statements.valueStream().toList())
                .filteredOn(statement -> statement.path("Action").asText().endsWith(":PATCH"))
                .isNotEmpty()
                .allSatisfy(
                        statement ->
                                assertThat(statement.path("Condition").toString())
                                        .contains(
                                                "apigateway:Request/AccessLoggingDestination",
                                                "apigateway:Request/AccessLoggingFormat"));
    }

    /** The stack must not own its value: an update would switch healing on again. */
    @ParameterizedTest
    @EnumSource
    void theStackDoesNotSetTheKillSwitch(Example example) {
        assertThat(new TemplateReader(example.template()).resources("AWS::SSM::Parameter"))
                .isEmpty();
        assertThat(granted(example).resources("heal", "ssm:GetParameter"))
                .allMatch(arn -> arn.endsWith("parameter/routemedic/<AWS::StackName>/healing"));
    }

    @Test
    void aCallIsAllowedByTheActionThatApiGatewayChecks() {
        GrantedActions granted = granted(Example.OBSERVE_ONLY);

        assertThat(granted.allow("diagnose", "apigateway:GetStage")).isTrue();
        assertThat(granted.allow("diagnose", "apigateway:UpdateStage")).isFalse();
        assertThat(granted.allow("diagnose", "dynamodb:TransactWriteItems")).isTrue();
        assertThat(granted.allow("diagnose", "dynamodb:Scan")).isFalse();
    }

    private static JsonNode auditTable(Example example) {
        return example.template().path("Resources").properties().stream()
                .filter(resource -> resource.getKey().startsWith("RouteMedicAuditTable"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static JsonNode auditDenial(Example example, String sid) {
        return auditTable(example)
                .at("/Properties/ResourcePolicy/PolicyDocument/Statement")
                .valueStream()
                .filter(statement -> statement.path("Sid").asText().equals(sid))
                .findFirst()
                .orElseThrow();
    }

    private static GrantedActions granted(Example example) {
        return GrantedActions.in(example.template());
    }

    private static String gateway(String path) {
        return "arn:<AWS::Partition>:apigateway:<AWS::Region>::" + path;
    }
}
