package io.routemedic.infra;

import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** RouteMedic's own metrics, as the functions write them (embedded metric format). */
final class Metrics {
    static final String NAMESPACE = "RouteMedic";

    /** The stack's name, so that two stacks of an account do not count in one metric. */
    static final String SERVICE = Aws.STACK_NAME;

    static final String FINDINGS = "Findings";
    static final String HEALS = "Heals";
    static final String HEALS_FAILED = "HealsFailed";
    static final String ROLLBACKS = "Rollbacks";
    static final String BREAKER_OPENED = "BreakerOpened";
    static final String NOTICES_SENT = "NoticesSent";
    static final String NOTICES_SUPPRESSED = "NoticesSuppressed";
    static final String NOTICES_FAILED = "NoticesFailed";
    static final String CHANNELS_GONE = "ChannelsGone";
    static final String NOTICES_OVERDUE = "NoticesOverdue";
    static final String LOG_GROUPS_UNHEARD = "LogGroupsUnheard";
    static final String LINES = "Lines";
    static final String UNREADABLE_LINES = "UnreadableLines";
    static final String LOST_LINES = "LostLines";

    private Metrics() {}

    static Metric sum(String name, Duration period) {
        return Metric.Builder.create()
                .namespace(NAMESPACE)
                .metricName(name)
                .dimensionsMap(Map.of("Service", SERVICE))
                .statistic("Sum")
                .period(period)
                .label(name)
                .build();
    }

    /** One line for each value of these dimensions that occurs. */
    static MathExpression sumBy(String name, String dimensions, Duration period) {
        return MathExpression.Builder.create()
                .expression(
                        "SEARCH('{%s,%s} MetricName=\"%s\" Service=\"%s\"', 'Sum', %d)"
                                .formatted(
                                        NAMESPACE, dimensions, name, SERVICE, period.toSeconds()))
                .usingMetrics(Map.of())
                .period(period)
                .label("")
                .build();
    }
}
