package io.routemedic.entry;

import io.routemedic.diagnosis.Finding;
import java.util.List;
import software.amazon.lambda.powertools.metrics.Metrics;
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
final class Telemetry {

    private static final String NAMESPACE = "RouteMedic";
    private static final DimensionSet ALL = DimensionSet.of("Service", "routemedic");

    private final Metrics metrics;

    Telemetry(Metrics metrics) {
        this.metrics = metrics;
    }

    /** The failed requests of these findings, by cause and by stage. */
    void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            long count = finding.incident().count();
            put("Findings", count, with("Cause", finding.cause().id()));
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

    void heals(int switched, int rolledBack) {
        count("Heals", switched);
        count("Rollbacks", rolledBack);
        count("BreakerOpened", rolledBack);
    }

    void notices(int sent, int suppressed, int failed) {
        count("NoticesSent", sent);
        count("NoticesSuppressed", suppressed);
        count("NoticesFailed", failed);
    }

    private void count(String name, long value) {
        if (value > 0) {
            put(name, value, ALL);
        }
    }

    private void put(String name, long value, DimensionSet dimensions) {
        metrics.flushSingleMetric(name, (double) value, MetricUnit.COUNT, NAMESPACE, dimensions);
    }

    private static DimensionSet with(String dimension, String value) {
        return DimensionSet.of("Service", "routemedic", dimension, value);
    }
}
