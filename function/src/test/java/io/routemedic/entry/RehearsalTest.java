package io.routemedic.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Settings SETTINGS =
            Settings.from(
                    Map.of(
                            "ROUTEMEDIC_SETTINGS",
                            """
                            {"accessLogs":[{"logGroup":"/apigw/orders","restApi":"a1b2c3d4e5","stage":"prod"}],
                             "notify":{"slackWebhookSecret":"routemedic/slack"}}
                            """,
                            "AWS_REGION",
                            "eu-west-1",
                            "ROUTEMEDIC_STATE_TABLE",
                            "state",
                            "ROUTEMEDIC_AUDIT_TABLE",
                            "audit",
                            "ROUTEMEDIC_HEAL_QUEUE_URL",
                            "https://sqs.eu-west-1.amazonaws.com/1/heal",
                            "ROUTEMEDIC_KILL_SWITCH_PARAMETER",
                            "/routemedic/healing",
                            "ROUTEMEDIC_TOPIC_ARN",
                            "arn:aws:sns:eu-west-1:111122223333:routemedic",
                            "ROUTEMEDIC_EVENT_BUS",
                            "routemedic"));

    private static final String SLACK = "POST /rehearsal";
    private static final String SNS = "POST /";

    private final RehearsedAws aws = new RehearsedAws();

    @BeforeAll
    static void nameARegion() {
        System.setProperty("aws.region", "eu-west-1");
    }

    @AfterAll
    static void forgetTheRegion() {
        System.clearProperty("aws.region");
    }

    @Test
    void diagnoseIsPlayedFromTheLogLineToTheNotices() {
        assertThat(play("diagnose", wiring -> new DiagnoseFunction(wiring.diagnosing())))
                .isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(aws.asked())
                .containsKeys(
                        "GET /restapis/rehearsal1/stages",
                        "GET /restapis/rehearsal1/deployments/dep001",
                        "GET /restapis/rehearsal1/resources",
                        "GET /restapis/rehearsal1/stages/prod/exports/oas30",
                        "DynamoDB_20120810.TransactWriteItems",
                        "DynamoDB_20120810.BatchGetItem",
                        "AmazonSSM.GetParameter",
                        "secretsmanager.GetSecretValue",
                        SLACK,
                        SNS,
                        "AWSEvents.PutEvents");
    }

    @Test
    void healIsPlayedUpToItsDecision() {
        assertThat(play("heal", wiring -> new HealFunction(wiring.healing())))
                .isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(aws.asked())
                .containsKeys(
                        "GET /restapis/rehearsal1/stages/prod/exports/oas30",
                        "DynamoDB_20120810.PutItem",
                        "DynamoDB_20120810.TransactWriteItems")
                .allSatisfy(
                        (request, _) -> assertThat(request).doesNotContain("PATCH", "DELETE /"));
    }

    @Test
    void watchIsPlayedToTheDigest() {
        play("watch", wiring -> new WatchFunction(wiring.watching()));

        assertThat(aws.asked())
                .containsKeys(
                        "GET /restapis/rehearsal1/resources",
                        "DynamoDB_20120810.Query",
                        SLACK,
                        SNS,
                        "AWSEvents.PutEvents");
    }

    @Test
    void consoleIsPlayedToItsPage() {
        assertThat(play("console", wiring -> new ConsoleFunction(wiring.console())))
                .contains("No plan waits for approval.");

        assertThat(aws.asked()).containsKeys("DynamoDB_20120810.Query");
    }

    @Test
    void nothingReachesTheRealTablesAndQueue() {
        Settings rehearsed = SETTINGS.rehearsing();

        assertThat(rehearsed.stateTable()).isEqualTo("rehearsal");
        assertThat(rehearsed.auditTable()).isEqualTo("rehearsal");
        assertThat(rehearsed.configuration().notices())
                .isEqualTo(SETTINGS.configuration().notices());
    }

    private String play(String function, Function<Wiring, RequestStreamHandler> cast) {
        var answer = new ByteArrayOutputStream();
        try {
            cast.apply(Wiring.of(SETTINGS).rehearsing(Clients.of(aws)))
                    .handleRequest(
                            new ByteArrayInputStream(RehearsalScript.event(function)),
                            answer,
                            new RehearsalContext());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return answer.toString(UTF_8);
    }
}
