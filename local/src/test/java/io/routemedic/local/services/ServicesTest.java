package io.routemedic.local.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.cli.json.Json;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.subscription.LogSubscriptions;
import io.routemedic.intake.subscription.SdkLogSubscriptions;
import io.routemedic.local.TestCloud;
import io.routemedic.local.aws.Denials;
import io.routemedic.local.aws.Permission;
import io.routemedic.local.dataplane.ClientRequest;
import io.routemedic.local.dataplane.DataPlane;
import io.routemedic.local.dataplane.MetricsArrival;
import io.routemedic.local.dataplane.StageMetrics;
import io.routemedic.local.logs.StoredLines;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import io.routemedic.notice.channel.SecretsManagerSecrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
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
    private final CloudWatchLogs logs = new CloudWatchLogs(new StoredLines(1));
    private Instant later = now;
    private final StageMetrics metrics =
            new StageMetrics(new MetricsArrival.Late(Duration.ofMinutes(2)), () -> later);
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
                                new SecretsManagerSecrets(
                                                client,
                                                InstantSource.fixed(now),
                                                new SecretsManagerSecrets.Settings("s", "k"))
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
    void tellsOfAMinuteWhenItIsOverAndSomeTimeHasPassed() {
        fail(2);

        later = Instant.parse("2026-11-01T10:17:59Z");
        assertThat(errors(now.minusSeconds(60), later)).isEmpty();
        later = Instant.parse("2026-11-01T10:18:00Z");
        assertThat(errors(now.minusSeconds(60), later))
                .containsExactly(Map.entry(Instant.parse("2026-11-01T10:15:00Z"), 2.0));
    }

    @Test
    void tellsNothingOfMinutesThatNobodyAskedFor() {
        fail(2);
        later = now.plusSeconds(3600);

        assertThat(errors(now, later)).as("the minute began before").isEmpty();
        assertThat(errors(now.minusSeconds(60), Instant.parse("2026-11-01T10:15:00Z"))).isEmpty();
    }

    @Test
    void showsWhatASwitchChangedAtTheAgreedLook() {
        var quick = new StageMetrics(new MetricsArrival.AtLook(2), () -> now);
        World world = world("orders");
        ask(world, quick);
        world.api("a1b2c3d4e5")
                .flatMap(api -> api.stage("prod"))
                .orElseThrow()
                .attributes()
                .put("deploymentId", "d2");
        ask(world, quick);

        quick.look();
        assertThat(quick.minutes("Count", "orders", "prod", now, now)).hasSize(1);
        quick.look();
        SortedMap<Instant, Long> minutes = quick.minutes("Count", "orders", "prod", now, now);
        assertThat(minutes).hasSize(2);
        assertThat(minutes.firstKey()).isBefore(now.minusSeconds(60));
        assertThat(minutes.lastKey()).isAfter(now.plusSeconds(60));
    }

    private Map<Instant, Double> errors(Instant from, Instant to) {
        Dimension api = Dimension.builder().name("ApiName").value("orders").build();
        Dimension stage = Dimension.builder().name("Stage").value("prod").build();
        try (CloudWatchClient client = cloud.client(CloudWatchClient.builder())) {
            MetricDataResult result =
                    client.getMetricData(
                                    one ->
                                            one.startTime(from)
                                                    .endTime(to)
                                                    .metricDataQueries(query(api, stage)))
                            .metricDataResults()
                            .getFirst();
            assertThat(result.id()).isEqualTo("errors");
            Map<Instant, Double> minutes = new TreeMap<>();
            for (int i = 0; i < result.timestamps().size(); i++) {
                minutes.put(result.timestamps().get(i), result.values().get(i));
            }
            return minutes;
        }
    }

    @Test
    void countsAnApiByWhatIsAsciiOfItsNameElseByItsId() {
        fail("Aufträge-2", 1);
        fail("注文", 3);
        later = now.plusSeconds(3600);
        Instant from = now.minusSeconds(60);

        assertThat(metrics.minutes("5XXError", "Auftrge-2", "prod", from, later).values())
                .containsExactly(1L);
        assertThat(metrics.minutes("5XXError", "a1b2c3d4e5", "prod", from, later).values())
                .containsExactly(3L);
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
        World world = world(apiName);
        for (int i = 0; i < times; i++) {
            ask(world, metrics);
        }
    }

    private void ask(World world, StageMetrics counting) {
        String url = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/x";
        new DataPlane(world, (_, _, _) -> {}, counting).send(ClientRequest.of("GET", url, now));
    }

    private static World world(String apiName) {
        return WorldReader.read(
                Json.tree(
                        """
                        {"restApis":[{"id":"a1b2c3d4e5","name":"%s",
                          "deployments":[
                            {"id":"d1","routes":{"/x":{"GET":{"integration":
                              {"type":"HTTP","answers":{"statusCode":503}}}}}},
                            {"id":"d2","routes":{"/x":{"GET":{}}}}],
                          "stages":[{"stageName":"prod","deploymentId":"d1"}]}]}
                        """
                                .formatted(apiName)));
    }
}
