package io.routemedic.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.DeploymentId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {

    private static final String ALICE = "{\"type\":\"IAMUser\",\"userName\":\"alice\"}";

    private static String event(String name, String identity, String rest) {
        return """
        {"eventSource":"apigateway.amazonaws.com","eventName":"%s",
         "eventTime":"2026-11-05T14:02:00Z","userIdentity":%s%s}
        """
                .formatted(name, identity, rest);
    }

    private static Change read(String text) {
        return Changes.read(text).orElseThrow();
    }

    @Test
    void tellsWhatWasDoneToWhichRouteByWhomAndWhen() {
        Change change =
                read(
                        event(
                                "PutMethod",
                                ALICE,
                                ",\"requestParameters\":{\"restApiId\":\"a1\",\"resourceId\":\"r1\","
                                    + "\"httpMethod\":\"POST\",\"template\":false}"));

        assertThat(change.at()).isEqualTo(Instant.parse("2026-11-05T14:02:00Z"));
        assertThat(change.names("restApiId", "a1")).isTrue();
        assertThat(change.names("resourceId", "r1")).isTrue();
        assertThat(change.names("httpMethod", "GET")).isFalse();
        assertThat(change.names("stageName", "")).isFalse();
        assertThat(change.signed())
                .isEqualTo("by user `alice` at 2026-11-05T14:02:00Z (`PutMethod`)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"AssumedRole\",\"arn\":\"arn:aws:sts::1:assumed-role/bot/ci-42\","
                        + "\"sessionContext\":{\"sessionIssuer\":{\"userName\":\"bot\"}}}"
                        + "| role `bot`, session `ci-42`",
                "{\"type\":\"AssumedRole\",\"invokedBy\":\"cloudformation.amazonaws.com\","
                        + "\"sessionContext\":{\"sessionIssuer\":{\"userName\":\"bot\"}}}"
                        + "| role `bot` through `cloudformation.amazonaws.com`",
                "{\"type\":\"Root\"}| the account's root user",
                "{\"type\":\"AWSService\",\"invokedBy\":\"x.amazonaws.com\"}"
                        + "| AWS service `x.amazonaws.com`",
                "{\"type\":\"FederatedUser\",\"arn\":\"arn:aws:sts::1:federated-user/bob\"}"
                        + "| principal `arn:aws:sts::1:federated-user/bob`",
                "{}| a principal that CloudTrail does not name"
            })
    void namesThePrincipal(String identity, String expected) {
        assertThat(read(event("PutMethod", identity, "")).by()).isEqualTo(expected);
    }

    @Test
    void keepsOfANameWhatANameMayHold() {
        String hostile =
                "{\"type\":\"IAMUser\",\"userName\":\"a`b\\n<b>*\\u202e" + "x".repeat(500) + "\"}";

        assertThat(read(event("PutMethod", hostile, "")).by())
                .startsWith("user `abbx")
                .doesNotContain("\n", "<", "*", "\u202e")
                .hasSizeLessThan(140);
    }

    @Test
    void knowsTheDeploymentsThatWereMadeOrPutToUse() {
        assertThat(
                        read(event(
                                        "CreateDeployment",
                                        ALICE,
                                        ",\"requestParameters\":{\"restApiId\":\"a1\","
                                            + "\"createDeploymentInput\":{\"stageName\":\"prod\"}},"
                                            + "\"responseElements\":{\"id\":\"7f3a\"}"))
                                .deployments())
                .isEqualTo(Set.of(new DeploymentId("7f3a")));
        assertThat(
                        read(event(
                                        "UpdateStage",
                                        ALICE,
                                        ",\"requestParameters\":{\"stageName\":\"prod\",\"updateStageInput\":{"
                                            + "\"patchOperations\":[{\"op\":\"replace\",\"path\":\"/variables/a\","
                                            + "\"value\":\"b\"},{\"op\":\"replace\",\"path\":\"/deploymentId\","
                                            + "\"value\":\"7f3a\"}]}}"))
                                .deployments())
                .isEqualTo(Set.of(new DeploymentId("7f3a")));
        assertThat(
                        read(event(
                                        "CreateResource",
                                        ALICE,
                                        ",\"responseElements\":{\"id\":\"r1\"}"))
                                .deployments())
                .isEmpty();
    }

    @Test
    void takesTheStageThatWasDeployedToAtOnce() {
        assertThat(
                        read(event(
                                        "CreateDeployment",
                                        ALICE,
                                        ",\"requestParameters\":{\"createDeploymentInput\":{"
                                                + "\"stageName\":\"prod\"}}"))
                                .names("stageName", "prod"))
                .isTrue();
    }

    @Test
    void passesOverCallsThatFailed() {
        assertThat(Changes.read(event("PutMethod", ALICE, ",\"errorCode\":\"AccessDenied\"")))
                .isEmpty();
    }

    @Test
    void passesOverOtherServicesCallsOfTheSameName() {
        assertThat(
                        Changes.read(
                                event("CreateDeployment", ALICE, "")
                                        .replace("apigateway", "codedeploy")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{\"eventSource\":\"apigateway.amazonaws.com\"}"})
    void readsNothingFromWhatIsNoRecord(String text) {
        assertThat(Changes.read(text)).isEqualTo(Optional.empty());
    }
}
