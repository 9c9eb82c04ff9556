package io.routemedic.infra;

import java.util.Collection;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.CustomWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * What RouteMedic found and did, what waits for a person, and what it costs. The widget with the
 * open findings is drawn by the console function, invoked with the viewer's own permissions.
 */
final class ConsoleDashboard extends Construct {
    private static final Duration HOUR = Duration.hours(1);
    private static final int WHOLE = 24;
    private static final int HALF = 12;
    private static final int THIRD = 8;

    private final Dashboard dashboard;

    ConsoleDashboard(
            Construct scope,
            String id,
            MedicFunction console,
            Collection<MedicFunction> functions,
            List<Queue> deadLetters) {
        super(scope, id);
        this.dashboard =
                Dashboard.Builder.create(this, "Dashboard")
                        .defaultInterval(Duration.days(7))
                        .build();
        dashboard.addWidgets(openFindings(console));
        dashboard.addWidgets(
                graph(
                        "Findings by cause",
                        HALF,
                        List.of(Metrics.sumBy(Metrics.FINDINGS, "Service,Cause", HOUR))),
                graph(
                        "Findings by API and stage",
                        HALF,
                        List.of(Metrics.sumBy(Metrics.FINDINGS, "Service,Api,Stage", HOUR))));
        dashboard.addWidgets(
                graph(
                        "Heals and rollbacks",
                        THIRD,
                        sums(Metrics.HEALS, Metrics.ROLLBACKS, Metrics.BREAKER_OPENED)),
                graph(
                        "Notices",
                        THIRD,
                        sums(
                                Metrics.NOTICES_SENT,
                                Metrics.NOTICES_SUPPRESSED,
                                Metrics.NOTICES_FAILED)),
                graph(
                        "Dead letters",
                        THIRD,
                        deadLetters.stream().map(ConsoleDashboard::depth).toList()));
        dashboard.addWidgets(
                graph(
                        "Cost driver: invocations",
                        THIRD,
                        functions.stream().map(ConsoleDashboard::invocations).toList()),
                graph(
                        "Cost driver: duration (ms)",
                        THIRD,
                        functions.stream().map(ConsoleDashboard::duration).toList()),
                graph(
                        "Cost driver: log lines delivered",
                        THIRD,
                        sums(Metrics.LINES, Metrics.UNREADABLE_LINES, Metrics.LOST_LINES)));
    }

    private static IWidget openFindings(MedicFunction console) {
        return CustomWidget.Builder.create()
                .title("Open findings and pending plans")
                .functionArn(console.live().getFunctionArn())
                .updateOnRefresh(true)
                .updateOnResize(false)
                .updateOnTimeRangeChange(false)
                .width(WHOLE)
                .height(12)
                .build();
    }

    private static IWidget graph(String title, int width, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create().title(title).width(width).left(metrics).build();
    }

    private static List<IMetric> sums(String... names) {
        return List.of(names).stream().<IMetric>map(name -> Metrics.sum(name, HOUR)).toList();
    }

    private static IMetric depth(Queue queue) {
        return queue.metricApproximateNumberOfMessagesVisible(
                MetricOptions.builder()
                        .period(HOUR)
                        .statistic("Maximum")
                        .label(queue.getNode().getPath())
                        .build());
    }

    private static IMetric invocations(MedicFunction medic) {
        return medic.function().metricInvocations(hourly(medic, "Sum"));
    }

    private static IMetric duration(MedicFunction medic) {
        return medic.function().metricDuration(hourly(medic, "Sum"));
    }

    private static MetricOptions hourly(MedicFunction medic, String statistic) {
        return MetricOptions.builder()
                .period(HOUR)
                .statistic(statistic)
                .label(medic.kind().id())
                .build();
    }

    Dashboard dashboard() {
        return dashboard;
    }
}
