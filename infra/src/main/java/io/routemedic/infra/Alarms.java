package io.routemedic.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * RouteMedic's own health. Alarms have a topic of their own: CloudWatch cannot publish to one that
 * is encrypted with the key AWS manages for SNS, and an alarm tells nothing but its name and
 * figures.
 */
final class Alarms extends Construct {
    private static final Duration PERIOD = Duration.minutes(5);
    private static final double NEAR_THE_TIMEOUT = 0.8;
    private static final Duration LATE = Duration.hours(1);

    private final Topic topic;

    Alarms(Construct scope, String id, List<String> emails, NoticeChannels channels) {
        super(scope, id);
        this.topic =
                Topic.Builder.create(this, "Topic")
                        .displayName("RouteMedic alarms")
                        .enforceSsl(true)
                        .build();
        letCloudWatchPublish();
        emails.forEach(email -> topic.addSubscription(new EmailSubscription(email)));
        if (!channels.post(topic) && emails.isEmpty()) {
            Annotations.of(this)
                    .addWarningV2(
                            "routemedic:nobodyHearsAlarms",
                            "No alarm of RouteMedic's reaches anybody: name addresses in"
                                    + " `alarmsTo`, or a Slack channel in `notify.amazonQ`, or"
                                    + " subscribe to the topic in the output `AlarmTopic`.");
        }
    }

    /**
     * A policy that is attached, as the one that enforces TLS, takes the place of the one that SNS
     * gives a topic, which lets the account's own alarms in.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html">Notifying
     *     users on alarm changes</a>
     */
    private void letCloudWatchPublish() {
        topic.addToResourcePolicy(
                PolicyStatement.Builder.create()
                        .sid("AlarmsOfThisAccount")
                        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                        .actions(List.of("sns:Publish"))
                        .resources(List.of(topic.getTopicArn()))
                        .conditions(
                                Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                        .build());
    }

    void watch(MedicFunction medic) {
        Function function = medic.function();
        String name = medic.kind().id();
        alarm(
                name + "Errors",
                "%s failed; its log says why".formatted(name),
                function.metricErrors(sumOfPeriod()),
                1);
        alarm(
                name + "Throttles",
                "%s was throttled: the account's or its reserved concurrency is used up"
                        .formatted(name),
                function.metricThrottles(sumOfPeriod()),
                1);
        alarm(
                name + "Duration",
                "%s needed more than %d%% of its %d seconds"
                        .formatted(
                                name,
                                Math.round(NEAR_THE_TIMEOUT * 100),
                                medic.kind().timeoutSeconds()),
                function.metricDuration(
                        MetricOptions.builder().period(PERIOD).statistic("Maximum").build()),
                medic.kind().timeoutSeconds() * 1000 * NEAR_THE_TIMEOUT);
    }

    /**
     * That watch's rounds are still made: without them nothing is verified. What the rule invokes
     * is counted, because the function is also invoked to deliver notices.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html">Metrics
     *     of EventBridge</a>
     */
    void watchHeartbeat(Rule rounds) {
        Alarm.Builder.create(this, "Heartbeat")
                .alarmDescription(
                        "RouteMedic: watch has not run for an hour; look at its schedule and log")
                .metric(
                        Metric.Builder.create()
                                .namespace("AWS/Events")
                                .metricName("Invocations")
                                .dimensionsMap(Map.of("RuleName", rounds.getRuleName()))
                                .statistic("Sum")
                                .period(LATE)
                                .build())
                .threshold(1)
                .evaluationPeriods(1)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                .treatMissingData(TreatMissingData.BREACHING)
                .build()
                .addAlarmAction(new SnsAction(topic));
    }

    /** A heal request waits at most 15 minutes by design, which its age counts. */
    void watchHealQueue(Queue queue) {
        alarm(
                "HealQueueAge",
                "A heal request waits for more than an hour: heal fails or does not run",
                queue.metricApproximateAgeOfOldestMessage(
                        MetricOptions.builder().period(PERIOD).statistic("Maximum").build()),
                LATE.toSeconds().doubleValue());
    }

    /**
     * What CloudWatch Logs could not hand to diagnose, over all subscription filters of ours: one
     * query in place of two alarms a log group.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html">Monitoring
     *     with CloudWatch metrics</a>
     */
    void watchLogDelivery(String filterName) {
        for (String metric : List.of("DeliveryErrors", "DeliveryThrottling")) {
            alarm(
                    metric,
                    "CloudWatch Logs could not hand lines to diagnose (%s); they are lost if this"
                                    .formatted(metric)
                            + " goes on",
                    MathExpression.Builder.create()
                            .expression(
                                    ("SELECT SUM(%s) FROM SCHEMA(\"AWS/Logs\","
                                                    + " DestinationType, FilterName, LogGroupName)"
                                                    + " WHERE FilterName = '%s'")
                                            .formatted(metric, filterName))
                            .usingMetrics(Map.of())
                            .period(PERIOD)
                            .label(metric)
                            .build(),
                    1);
        }
    }

    /** Log events that are no JSON, of which nothing else tells. */
    void watchLines() {
        alarm(
                "LostLines",
                "Log events could not be read and are lost; diagnose's log names their log group",
                Metrics.sum(Metrics.LOST_LINES, PERIOD),
                1);
    }

    /** That nobody deleted a subscription filter: watch looks once an hour. */
    void watchSubscriptions() {
        alarm(
                "LogGroupsUnheard",
                "A log group has lost its subscription filter, so its failures reach nobody;"
                        + " watch's log names it",
                Metrics.sum(Metrics.LOG_GROUPS_UNHEARD, LATE),
                1);
    }

    void watchDeadLetters(String name, String what, Queue queue) {
        alarm(
                name,
                what,
                queue.metricApproximateNumberOfMessagesVisible(
                        MetricOptions.builder().period(PERIOD).statistic("Maximum").build()),
                1);
    }

    /** How far behind the stream diagnose is. */
    void watchLag(MedicFunction diagnose) {
        alarm(
                "IteratorAge",
                "Diagnose is more than an hour behind the stream",
                diagnose.function()
                        .metric(
                                "IteratorAge",
                                MetricOptions.builder()
                                        .period(PERIOD)
                                        .statistic("Maximum")
                                        .build()),
                LATE.toMilliseconds().doubleValue());
    }

    /** A message that is left on the queue is no error of the function, to Lambda. */
    void watchHeals() {
        alarm(
                "HealsFailed",
                "A heal could not be handled and is tried again; heal's log says why",
                Metrics.sum(Metrics.HEALS_FAILED, PERIOD),
                1);
    }

    void watchBreaker() {
        alarm(
                "BreakerOpen",
                "A heal was rolled back; its stage is not healed again until the breaker closes",
                Metrics.sum(Metrics.BREAKER_OPENED, PERIOD),
                1);
    }

    /** By a topic that carries no notices, so that it arrives although a channel is gone. */
    void watchDelivery() {
        alarm(
                "ChannelGone",
                "A channel for notices takes none until somebody corrects it; watch's log names it"
                        + " and says what to do",
                Metrics.sum(Metrics.CHANNELS_GONE, PERIOD),
                1);
        alarm(
                "NoticesOverdue",
                "Notices wait for more than 15 minutes for a channel to take them; watch's log"
                        + " names it",
                Metrics.sum(Metrics.NOTICES_OVERDUE, PERIOD),
                1);
    }

    private void alarm(String id, String description, IMetric metric, double threshold) {
        Alarm.Builder.create(this, id)
                .alarmDescription("RouteMedic: " + description)
                .metric(metric)
                .threshold(threshold)
                .evaluationPeriods(1)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build()
                .addAlarmAction(new SnsAction(topic));
    }

    private static MetricOptions sumOfPeriod() {
        return MetricOptions.builder().period(PERIOD).statistic("Sum").build();
    }

    Topic topic() {
        return topic;
    }
}
