package io.routemedic.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.routemedic.configuration.Configuration;
import io.routemedic.entry.priming.PrimingContext;
import io.routemedic.entry.priming.PrimingData;
import io.routemedic.entry.priming.PrimingHttpClient;
import io.routemedic.entry.wiring.Clients;
import io.routemedic.entry.wiring.Settings;
import io.routemedic.entry.wiring.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrimingTest {

    private static final Settings SETTINGS =
            new Settings(
                    Configuration.parse(
                            """
                            {"accessLogs":[{"logGroup":"/apigw/orders","restApi":"a1b2c3d4e5","stage":"prod"}],
                             "notify":{"slackWebhookSecret":"routemedic/slack"}}
                            """),
                    "eu-west-1",
                    "state",
                    "audit",
                    "https://sqs.eu-west-1.amazonaws.com/1/heal",
                    "/routemedic/healing",
                    Optional.of("arn:aws:sns:eu-west-1:111122223333:routemedic"),
                    Optional.of("routemedic"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    URI.create("https://slack.com/api/"),
                    "RouteMedic");

    private static final String SLACK = "POST /priming";
    private static final String SNS = "POST /";

    private final PrimingData data = PrimingData.read();
    private final PrimingHttpClient aws = new PrimingHttpClient(data);

    @BeforeAll
    static void nameARegion() {
        System.setProperty("aws.region", "eu-west-1");
    }

    @AfterAll
    static void forgetTheRegion() {
        System.clearProperty("aws.region");
    }

    @Test
    void diagnoseIsInvokedFromTheLogLineToTheNotices() throws IOException {
        var answer = new ByteArrayOutputStream();
        new DiagnoseFunction(wiring().diagnosing())
                .handleRequest(data.logLines(), answer, new PrimingContext());

        assertThat(answer.toString(UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(aws.asked())
                .containsKeys(
                        "GET /restapis/priming001/stages",
                        "GET /restapis/priming001/deployments/dep001",
                        "GET /restapis/priming001/resources",
                        "GET /restapis/priming001/stages/prod/exports/oas30",
                        "DynamoDB_20120810.TransactWriteItems",
                        "AmazonSSM.GetParameter",
                        "secretsmanager.GetSecretValue",
                        SLACK,
                        SNS,
                        "AWSEvents.PutEvents");
    }

    @Test
    void healIsInvokedUpToItsDecision() {
        SQSBatchResponse answer =
                new HealFunction(wiring().healing())
                        .handleRequest(data.healRequest(), new PrimingContext());

        assertThat(answer.getBatchItemFailures()).isEmpty();

        assertThat(aws.asked())
                .containsKeys(
                        "GET /restapis/priming001/stages/prod/exports/oas30",
                        "DynamoDB_20120810.PutItem",
                        "DynamoDB_20120810.TransactWriteItems")
                .allSatisfy(
                        (request, _) -> assertThat(request).doesNotContain("PATCH", "DELETE /"));
    }

    @Test
    void watchIsInvokedToTheDigest() {
        new WatchFunction(wiring().watching())
                .handleRequest(new ScheduledEvent(), new PrimingContext());

        assertThat(aws.asked())
                .containsKeys(
                        "GET /restapis/priming001/resources",
                        "DynamoDB_20120810.Query",
                        SLACK,
                        SNS,
                        "AWSEvents.PutEvents");
    }

    @Test
    void consoleIsInvokedToItsPage() throws IOException {
        var answer = new ByteArrayOutputStream();
        new ConsoleFunction(wiring().console())
                .handleRequest(data.dashboard(), answer, new PrimingContext());

        assertThat(answer.toString(UTF_8)).contains("No plan waits for approval.");

        assertThat(aws.asked()).containsKeys("DynamoDB_20120810.Query");
    }

    @Test
    void nothingReachesTheRealTablesAndQueue() {
        Settings primed = data.settings(SETTINGS);

        assertThat(primed.stateTable()).isEqualTo("priming");
        assertThat(primed.auditTable()).isEqualTo("priming");
        assertThat(primed.configuration().notices()).isEqualTo(SETTINGS.configuration().notices());
    }

    private Wiring wiring() {
        return Wiring.isolated(data.settings(SETTINGS), Clients.of(aws));
    }
}
