package io.routemedic.infra;

import static io.routemedic.infra.TemplateReader.reference;
import static io.routemedic.infra.TemplateReader.references;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.assertions.Match;

/** The way of an alarm: alarm, topic, the topic's policy, subscriber. */
class AlarmsTest {

    @ParameterizedTest
    @EnumSource
    void cloudWatchMayPublishToTheTopicOfEveryAlarm(Example example) {
        TemplateReader template = new TemplateReader(example.template());

        assertThat(template.resources("AWS::CloudWatch::Alarm").values())
                .isNotEmpty()
                .allSatisfy(
                        alarm ->
                                assertThat(references(alarm.path("AlarmActions")))
                                        .isNotEmpty()
                                        .allSatisfy(topic -> letsCloudWatchIn(template, topic)));
    }

    private static void letsCloudWatchIn(TemplateReader template, String topic) {
        List<JsonNode> statements = template.topicStatements(topic);
        assertThat(statements)
                .as("An attached policy replaces the one that SNS gives a topic.")
                .anySatisfy(
                        statement -> {
                            assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
                            assertThat(statement.path("Action").asText()).isEqualTo("sns:Publish");
                            assertThat(statement.at("/Principal/Service").asText())
                                    .isEqualTo("cloudwatch.amazonaws.com");
                            assertThat(reference(statement.path("Resource"))).isEqualTo(topic);
                            assertThat(
                                            reference(
                                                    statement.at(
                                                            "/Condition/StringEquals/aws:SourceAccount")))
                                    .isEqualTo("AWS::AccountId");
                        });
    }

    @Test
    void everyAddressSubscribesToTheAlarms() {
        TemplateReader template = new TemplateReader(Example.HEAL_TWO_STAGES.template());
        String topic =
                template.resources("AWS::CloudWatch::Alarm").values().stream()
                        .flatMap(alarm -> references(alarm.path("AlarmActions")))
                        .findFirst()
                        .orElseThrow();

        assertThat(template.subscriptions(topic))
                .anySatisfy(
                        subscription ->
                                assertThat(subscription.path("Endpoint").asText())
                                        .isEqualTo("platform@example.com"));
    }

    @Test
    void saysAtSynthesisThatNobodyHearsTheAlarms() {
        var warning = Match.stringLikeRegexp(".*alarmsTo.*");

        assertThat(Example.KINESIS.annotations().findWarning("*", warning)).hasSize(1);
        assertThat(Example.HEAL_TWO_STAGES.annotations().findWarning("*", warning)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noticesThatWatchNoLongerRuns(Example example) {
        JsonNode alarm = alarm(example, "RouteMedicAlarmsHeartbeat");

        assertThat(alarm.path("Namespace").asText()).isEqualTo("AWS/Events");
        assertThat(alarm.path("MetricName").asText()).isEqualTo("Invocations");
        assertThat(reference(alarm.at("/Dimensions/0/Value")))
                .startsWith("RouteMedicSchedulesWatch");
        assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("breaching");
        assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfAChannelThatIsGoneByTheTopicOfAlarmsAlone(Example example) {
        for (String name : List.of("ChannelGone", "NoticesOverdue")) {
            JsonNode alarm = alarm(example, "RouteMedicAlarms" + name);
            assertThat(alarm.path("AlarmActions")).hasSize(1);
            assertThat(reference(alarm.at("/AlarmActions/0"))).startsWith("RouteMedicAlarmsTopic");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesThatHealRequestsWait(Example example) {
        assertThat(alarm(example, "RouteMedicAlarmsHealQueueAge").path("MetricName").asText())
                .isEqualTo("ApproximateAgeOfOldestMessage");
    }

    @ParameterizedTest
    @EnumSource
    void countsAHealThatLambdaCallsNoError(Example example) {
        JsonNode metric =
                alarm(example, "RouteMedicAlarmsHealsFailed").at("/Metrics/0/MetricStat/Metric");

        assertThat(metric.path("MetricName").asText()).isEqualTo("HealsFailed");
        assertThat(reference(metric.at("/Dimensions/0/Value")))
                .as("Two stacks of an account do not count in one metric.")
                .isEqualTo("AWS::StackName");
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVE_ONLY", "HEAL_TWO_STAGES"})
    void noticesThatLogsCannotDeliver(Example example) {
        assertThat(alarm(example, "RouteMedicAlarmsDeliveryErrors").toString())
                .contains("SELECT SUM(DeliveryErrors) FROM", "AWS/Logs");
        assertThat(alarm(example, "RouteMedicAlarmsDeliveryThrottling").toString())
                .contains("SELECT SUM(DeliveryThrottling) FROM", "AWS/Logs");
    }

    @ParameterizedTest
    @EnumSource
    void noticesThatLinesAreLost(Example example) {
        assertThat(alarm(example, "RouteMedicAlarmsLostLines").toString()).contains("LostLines");
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVE_ONLY", "HEAL_TWO_STAGES"})
    void noticesThatALogGroupLostItsFilter(Example example) {
        JsonNode metric = alarm(example, "RouteMedicAlarmsLogGroupsUnheard");

        assertThat(metric.toString()).contains("LogGroupsUnheard", "\"Period\":3600");
    }

    private static JsonNode alarm(Example example, String idStartsWith) {
        return new TemplateReader(example.template())
                .resources("AWS::CloudWatch::Alarm").entrySet().stream()
                        .filter(alarm -> alarm.getKey().startsWith(idStartsWith))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("There is no " + idStartsWith))
                        .getValue();
    }
}
