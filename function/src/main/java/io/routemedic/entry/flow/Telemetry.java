package io.routemedic.entry.flow;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.remedy.heal.HealOutcome;
import java.util.List;
import java.util.Map;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * The numbers behind the dashboard and the alarms, in CloudWatch's embedded metric format: lines on
 * standard output, no call to AWS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format.html">Embedded
 *     metric format</a>
 */
public final class Telemetry {

    private static final String NAMESPACE = "RouteMedic";
    private static final DimensionSet ALL = DimensionSet.of("Service", "routemedic");

    private final Sink sink;

    /** Where numbers go; {@code Metrics::flushSingleMetric} is one. */
    public interface Sink {
        void put(
                String name,
                double value,
                MetricUnit unit,
                String namespace,
                DimensionSet dimensions);
    }

    public Telemetry(Sink sink) {
        this.sink = sink;
    }

    /** The failed requests of these findings, by cause and by stage. */
    void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            long count = finding.incident().count();
            put(
                    "Findings",
                    count,
                    DimensionSet.of("Service", "routemedic", "Cause", finding.cause().id()));
            finding.incident()
                    .key()
                    .origin()
                    .stage()
                    .ifPresent(
                            stage ->
                                    put(
                                            "Findings",
                                            count,
                                            DimensionSet.of(
                                                    "Service", "routemedic",
                                                    "Api", stage.api().value(),
                                                    "Stage", stage.stage().value())));
        }
    }

    void lines(long read, long unreadable) {
        count("Lines", read);
        count("UnreadableLines", unreadable);
    }

    /** How far a heal got. */
    void heal(HealOutcome outcome) {
        switch (outcome) {
            case HealOutcome.Switched _ -> count("Heals", 1);
            case HealOutcome.RolledBack _ -> {
                count("Rollbacks", 1);
                count("BreakerOpened", 1);
            }
            case HealOutcome.Verified _,
                    HealOutcome.Unverified _,
                    HealOutcome.Abandoned _,
                    HealOutcome.LeftAlone _,
                    HealOutcome.Postponed _ -> {}
        }
    }

    /** What each channel that was tried did; an empty map is a notice that was not due. */
    void notices(Map<String, Delivery> outcomes) {
        long sent = outcomes.values().stream().filter(Delivery.Delivered.class::isInstance).count();
        count("NoticesSent", sent);
        count("NoticesFailed", outcomes.size() - sent);
        count("NoticesSuppressed", outcomes.isEmpty() ? 1 : 0);
    }

    /** A version that is ready for its snapshot. */
    public void primed() {
        count("Primings", 1);
    }

    private void count(String name, long value) {
        if (value > 0) {
            put(name, value, ALL);
        }
    }

    private void put(String name, long value, DimensionSet dimensions) {
        sink.put(name, (double) value, MetricUnit.COUNT, NAMESPACE, dimensions);
    }
}
