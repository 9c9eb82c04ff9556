package io.routemedic.local.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.subscription.LogSubscriptions;
import io.routemedic.intake.subscription.SdkLogSubscriptions;
import io.routemedic.local.Json;
import io.routemedic.local.TestCloud;
import io.routemedic.local.aws.Denials;
import io.routemedic.local.aws.Permission;
import io.routemedic.local.dataplane.ClientRequest;
import io.routemedic.local.dataplane.DataPlane;
import io.routemedic.local.dataplane.StageMetrics;
import io.routemedic.local.world.WorldReader;
import io.routemedic.notice.channel.SecretsManagerSecrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

class ServicesTest {

    private final Instant now = Instant.parse("2026-11-01T10:15:30Z");
    private final Queue queue =
            new Queue("heal", Duration.ofMinutes(6), 2, InstantSource.fixed(now));
    private final Sns sns = new Sns();
    private final Ssm ssm = new Ssm();
    private final SecretsManager secrets = new SecretsManager();
    private final EventBridge events = new EventBridge();
    private final CloudWatchLogs logs = new CloudWatchLogs();
    private final StageMetrics metrics = new StageMetrics();
    private final TestCloud cloud =
            new TestCloud(
                    List.of(
                            new Sqs(Map.of("heal", queue)),
                            sns,
                            ssm,
                            secrets,
                            events,
                            logs,
                            new CloudWatch(metrics)));

    @AfterEach
    void closes() {
        cloud.close();
    }

    @Test
    void queuesAMessageThatBecomesVisibleAfterItsDelay() {
        try (SqsClient client = cloud.client(SqsClient.builder())) {
            client.sendMessage(
                    one ->
                            one.queueUrl("https://sqs.example.com/1/heal")
                                    .messageBody("later")
                                    .delaySeconds(60));
            client.sendMessage(
                    one -> one.queueUrl("https://sqs.example.com/1/heal").messageBody("now"));
        }

        assertThat(queue.receive()).map(Message::body).contains("now");
        assertThat(queue.receive()).isEmpty();
        assertThat(queue.due(Duration.ofSeconds(59))).isEqualTo(1);
        queue.passDelays();
        assertThat(queue.receive()).map(Message::body).contains("later");
    }

    @Test
    void buriesAMessageThatFailedTooOften() {
        queue.send("poison", Duration.ZERO);

        queue.giveBack(queue.receive().orElseThrow());
        assertThat(queue.receive()).as("invisible until the time-out").isEmpty();
        queue.passDelays();
        queue.giveBack(queue.receive().orElseThrow());
        queue.passDelays();

        assertThat(queue.receive()).isEmpty();
        assertThat(queue.dead()).extracting(Message::body).containsExactly("poison");
    }

    @Test
    void knowsNoOtherQueue() {
        try (SqsClient client = cloud.client(SqsClient.builder())) {
            assertThatThrownBy(
                            () ->
                                    client.sendMessage(
                                            one ->
                                                    one.queueUrl("https://sqs.example.com/1/other")
                                                            .messageBody("x")))
                    .isInstanceOf(QueueDoesNotExistException.class);
        }
    }

    @Test
    void keepsWhatIsPublished() {
        try (SnsClient client = cloud.client(SnsClient.builder())) {
            client.publish(
                    one -> one.topicArn("arn:topic").subject("A & B").message("line 1\nline 2 é"));
        }

        assertThat(sns.published())
                .containsExactly(new Sns.Published("arn:topic", "A & B", "line 1\nline 2 é"));
    }

    @Test
    void takesNoSubjectThatSnsWouldNot() {
        try (SnsClient client = cloud.client(SnsClient.builder())) {
            for (String subject : List.of("x".repeat(100), "a\nb", "über", " x")) {
                assertThatThrownBy(
                                () ->
                                        client.publish(
                                                one ->
                                                        one.topicArn("arn:topic")
                                                                .subject(subject)
                                                                .message("m")))
                        .isInstanceOf(InvalidParameterException.class);
            }
            client.publish(one -> one.topicArn("arn:topic").subject("x".repeat(99)).message("m"));
        }
        assertThat(sns.published()).hasSize(1);
    }

    @Test
    void saysWhetherItOrTheKeyDeniesASecret() {
        secrets.put("routemedic/slack", "http://127.0.0.1/hook", "arn:aws:kms:key/1");
        for (var denied :
                Map.of(
                                "kms:Decrypt",
                                "denied the use of the KMS key that encrypts it",
                                "secretsmanager:GetSecretValue",
                                "Secrets Manager denied it")
                        .entrySet()) {
            try (TestCloud denying =
                            new TestCloud(List.of(secrets), new Denials(Set.of(denied.getKey())));
                    SecretsManagerClient client = denying.client(SecretsManagerClient.builder())) {
                assertThat(
                                new SecretsManagerSecrets(client, InstantSource.fixed(now))
                                        .secret("routemedic/slack"))
                        .isInstanceOfSatisfying(
                                Reading.Unread.class,
                                unread -> assertThat(unread.why()).contains(denied.getValue()));
            }
        }
    }

    @Test
    void asksForTheKeyOfASecretThatHasOne() {
        secrets.put("routemedic/slack", "http://127.0.0.1/hook", "arn:aws:kms:key/1");
        try (SecretsManagerClient client = cloud.client(SecretsManagerClient.builder())) {
            client.getSecretValue(one -> one.secretId("routemedic/slack"));
        }

        assertThat(cloud.calls().calls().getLast().permissions())
                .containsExactly(
                        new Permission("secretsmanager:GetSecretValue", "routemedic/slack"),
                        new Permission("kms:Decrypt", "arn:aws:kms:key/1"));
    }

    @Test
    void givesParametersAndSaysWhichAreMissing() {
        ssm.put("/routemedic/healing", "on");
        try (SsmClient client = cloud.client(SsmClient.builder())) {
            assertThat(
                            client.getParameter(one -> one.name("/routemedic/healing"))
                                    .parameter()
                                    .value())
                    .isEqualTo("on");
            assertThatThrownBy(() -> client.getParameter(one -> one.name("/nosuch")))
                    .isInstanceOf(ParameterNotFoundException.class);
        }
    }

    @Test
    void givesSecrets() {
        secrets.put("routemedic/slack", "http://127.0.0.1/hook");
        try (SecretsManagerClient client = cloud.client(SecretsManagerClient.builder())) {
            assertThat(
                            client.getSecretValue(one -> one.secretId("routemedic/slack"))
                                    .secretString())
                    .isEqualTo("http://127.0.0.1/hook");
            assertThatThrownBy(() -> client.getSecretValue(one -> one.secretId("nosuch")))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void tellsASubscriptionFilterThatIsGoneFromOneThatCannotBeSeen() {
        logs.subscribe("/a", "medic-routemedic-of-old");
        logs.subscribe("/a", "medic-routemedic");
        logs.subscribe("/b", "other");
        try (CloudWatchLogsClient client = cloud.client(CloudWatchLogsClient.builder());
                TestCloud denying =
                        new TestCloud(
                                List.of(logs),
                                new Denials(Set.of("logs:DescribeSubscriptionFilters")));
                CloudWatchLogsClient denied = denying.client(CloudWatchLogsClient.builder())) {
            LogSubscriptions seen = subscriptions(client);

            assertThat(seen.filterOn("/a").found()).contains("medic-routemedic");
            assertThat(seen.filterOn("/b")).isInstanceOf(Reading.Absent.class);
            assertThat(seen.filterOn("/none")).isInstanceOf(Reading.Absent.class);
            assertThat(subscriptions(denied).filterOn("/a")).isInstanceOf(Reading.Unread.class);
        }
    }

    private LogSubscriptions subscriptions(CloudWatchLogsClient client) {
        return new SdkLogSubscriptions(() -> client, "medic-routemedic", InstantSource.fixed(now));
    }

    @Test
    void keepsEvents() {
        try (EventBridgeClient client = cloud.client(EventBridgeClient.builder())) {
            var answer =
                    client.putEvents(
                            one ->
                                    one.entries(
                                            PutEventsRequestEntry.builder()
                                                    .source("routemedic")
                                                    .detailType("finding")
                                                    .detail("{\"a\":1}")
                                                    .build()));
            assertThat(answer.failedEntryCount()).isZero();
        }

        assertThat(events.events())
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.path("DetailType").asText()).isEqualTo("finding"));
    }

    @Test
    void sumsAStagesServerErrors() {
        fail(2);
        Dimension api = Dimension.builder().name("ApiName").value("orders").build();
        Dimension stage = Dimension.builder().name("Stage").value("prod").build();
        try (CloudWatchClient client = cloud.client(CloudWatchClient.builder())) {
            var data =
                    client.getMetricData(
                            one ->
                                    one.startTime(now.minusSeconds(60))
                                            .endTime(now.plusSeconds(60))
                                            .metricDataQueries(query(api, stage)));
            var statistics =
                    client.getMetricStatistics(
                            one ->
                                    one.namespace("AWS/ApiGateway")
                                            .metricName("5XXError")
                                            .dimensions(api, stage)
                                            .startTime(now.minusSeconds(60))
                                            .endTime(now.plusSeconds(60))
                                            .period(60)
                                            .statistics(Statistic.SUM));

            assertThat(data.metricDataResults())
                    .singleElement()
                    .extracting(MetricDataResult::id, MetricDataResult::values)
                    .containsExactly("errors", List.of(2.0));
            assertThat(statistics.datapoints())
                    .singleElement()
                    .satisfies(point -> assertThat(point.sum()).isEqualTo(2.0));
        }
    }

    @Test
    void countsAnApiByWhatIsAsciiOfItsNameElseByItsId() {
        fail("Aufträge-2", 1);
        fail("注文", 3);
        Instant later = now.plusSeconds(60);

        assertThat(metrics.sum("5XXError", "Auftrge-2", "prod", now, later)).isEqualTo(1);
        assertThat(metrics.sum("5XXError", "a1b2c3d4e5", "prod", now, later)).isEqualTo(3);
    }

    private static MetricDataQuery query(Dimension... dimensions) {
        return MetricDataQuery.builder()
                .id("errors")
                .metricStat(
                        stat ->
                                stat.period(60)
                                        .stat("Sum")
                                        .metric(
                                                metric ->
                                                        metric.namespace("AWS/ApiGateway")
                                                                .metricName("5XXError")
                                                                .dimensions(dimensions)))
                .build();
    }

    private void fail(int times) {
        fail("orders", times);
    }

    private void fail(String apiName, int times) {
        var world =
                WorldReader.read(
                        Json.tree(
                                """
                                {"restApis":[{"id":"a1b2c3d4e5","name":"%s",
                                  "deployments":[{"id":"d1","routes":{"/x":{"GET":{"integration":
                                    {"type":"HTTP","answers":{"statusCode":503}}}}}}],
                                  "stages":[{"stageName":"prod","deploymentId":"d1"}]}]}
                                """
                                        .formatted(apiName)));
        var dataPlane = new DataPlane(world, (_, _, _) -> {}, metrics);
        String url = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/x";
        for (int i = 0; i < times; i++) {
            dataPlane.send(ClientRequest.of("GET", url, now));
        }
    }
}
