package io.routemedic.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
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

    Alarms(Construct scope, String id, List<String> emails) {
        super(scope, id);
        this.topic =
                Topic.Builder.create(this, "Topic")
                        .displayName("RouteMedic alarms")
                        .enforceSsl(true)
                        .build();
        emails.forEach(email -> topic.addSubscription(new EmailSubscription(email)));
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

    void watchBreaker() {
        alarm(
                "BreakerOpen",
                "A heal was rolled back; its stage is not healed again until the breaker closes",
                Metrics.sum(Metrics.BREAKER_OPENED, PERIOD),
                1);
    }

    void watchDelivery() {
        alarm(
                "NoticesFailed",
                "A notice could not be delivered; it is tried again",
                Metrics.sum(Metrics.NOTICES_FAILED, PERIOD),
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
