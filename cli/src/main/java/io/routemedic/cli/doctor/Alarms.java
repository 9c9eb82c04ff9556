package io.routemedic.cli.doctor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.sns.SnsClient;

/** Whether somebody hears the stack's alarms, and whether one rings. */
final class Alarms {

    private static final String AUDIENCE = "alarms' audience";
    private static final String RINGING = "alarms";

    private final CloudWatchClient alarms;
    private final SnsClient topics;

    Alarms(CloudWatchClient alarms, SnsClient topics) {
        this.alarms = alarms;
        this.topics = topics;
    }

    List<StackCheck> of(String stack) {
        try {
            List<MetricAlarm> all =
                    alarms
                            .describeAlarmsPaginator(
                                    request -> request.alarmNamePrefix(stack + "-RouteMedic"))
                            .metricAlarms()
                            .stream()
                            .toList();
            return all.isEmpty()
                    ? List.of(
                            StackCheck.bad(
                                    RINGING,
                                    "There is no alarm of this stack: deploy it again, or look at"
                                            + " CloudFormation's drift."))
                    : List.of(ringing(all), audience(all));
        } catch (SdkException e) {
            return List.of(StackCheck.unknown(RINGING, Denied.sentence("DescribeAlarms", e)));
        }
    }

    private static StackCheck ringing(List<MetricAlarm> all) {
        List<String> ringing =
                all.stream()
                        .filter(alarm -> alarm.stateValueAsString().equals("ALARM"))
                        .map(MetricAlarm::alarmName)
                        .toList();
        return ringing.isEmpty()
                ? StackCheck.good(RINGING, "There are %d, and none rings.".formatted(all.size()))
                : StackCheck.bad(
                        RINGING,
                        "These ring: %s. docs/operations.md says what each means."
                                .formatted(String.join(", ", ringing)));
    }

    private StackCheck audience(List<MetricAlarm> all) {
        Set<String> heardBy = new TreeSet<>();
        all.forEach(alarm -> heardBy.addAll(alarm.alarmActions()));
        Optional<MetricAlarm> silent =
                all.stream()
                        .filter(alarm -> alarm.alarmActions().isEmpty() || !alarm.actionsEnabled())
                        .findFirst();
        if (silent.isPresent()) {
            return StackCheck.bad(
                    AUDIENCE,
                    "Alarm `%s` tells nobody: deploy the stack again."
                            .formatted(silent.get().alarmName()));
        }
        try {
            return heardBy.stream().anyMatch(this::isHeard)
                    ? StackCheck.good(AUDIENCE, "Somebody subscribed to them and confirmed it.")
                    : StackCheck.bad(
                            AUDIENCE,
                            "Nobody confirmed a subscription to `%s`: name `alarmsTo`, and confirm"
                                            .formatted(String.join(", ", heardBy))
                                    + " AWS's message.");
        } catch (SdkException e) {
            return StackCheck.unknown(AUDIENCE, Denied.sentence("ListSubscriptionsByTopic", e));
        }
    }

    /** Until it is confirmed, a subscription has a word for its ARN. */
    private boolean isHeard(String topic) {
        return topics
                .listSubscriptionsByTopicPaginator(request -> request.topicArn(topic))
                .subscriptions()
                .stream()
                .anyMatch(one -> one.subscriptionArn().startsWith("arn:"));
    }
}
