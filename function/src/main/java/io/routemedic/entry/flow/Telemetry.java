package io.routemedic.entry.flow;

import io.routemedic.configuration.Version;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.intake.payload.LogBatch;
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

    private final String service;
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

    /**
     * @param service keeps the numbers of two stacks in one account apart
     */
    public Telemetry(String service, Sink sink) {
        this.service = service;
        this.sink = sink;
    }

    /** The failed requests of these findings, by cause and by stage. */
    void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            long count = finding.incident().count();
            put(
                    "Findings",
                    count,
                    DimensionSet.of("Service", service, "Cause", finding.cause().id()));
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
                                                    "Service", service,
                                                    "Api", stage.api().value(),
                                                    "Stage", stage.stage().value())));
        }
    }

    /** The lines of a document, those that no format explains, and those that are lost. */
    void lines(LogBatch batch, long unreadable) {
        count("Lines", batch.lines());
        count("UnreadableLines", unreadable);
        count("LostLines", batch.lost());
    }

    /** How far a heal got. */
    void heal(HealOutcome outcome) {
        switch (outcome) {
            case HealOutcome.Switched _ -> count("Heals", 1);
            case HealOutcome.RolledBack _ -> {
                count("Rollbacks", 1);
                count("BreakerOpened", 1);
            }
            case HealOutcome.Proven _,
                    HealOutcome.Verified _,
                    HealOutcome.Quiet _,
                    HealOutcome.Unverified _,
                    HealOutcome.Abandoned _,
                    HealOutcome.LeftAlone _,
                    HealOutcome.Postponed _ -> {}
        }
    }

    /** An order that is left on the queue: to Lambda, that is no error of the function. */
    void healFailed() {
        count("HealsFailed", 1);
    }

    /** What each channel that was tried did; an empty map is a notice that was not due. */
    void notices(Map<String, Delivery> outcomes) {
        long waiting = count(outcomes, Delivery.Waiting.class);
        long sent = count(outcomes, Delivery.Delivered.class);
        count("NoticesSent", sent);
        count("NoticesFailed", outcomes.size() - sent - waiting);
        count("ChannelsGone", count(outcomes, Delivery.Failed.class));
        count("NoticesSuppressed", outcomes.isEmpty() ? 1 : 0);
    }

    private static long count(Map<String, Delivery> outcomes, Class<? extends Delivery> kind) {
        return outcomes.values().stream().filter(kind::isInstance).count();
    }

    /** Notices that a channel has been owed for too long. */
    void overdue(long notices) {
        count("NoticesOverdue", notices);
    }

    /** Configured log groups whose lines do not come any more. */
    void unheard(long logGroups) {
        count("LogGroupsUnheard", logGroups);
    }

    /** A version that is ready for its snapshot. */
    public void primed() {
        count("Primings", 1);
        put("Primings", 1, DimensionSet.of("Service", service, "Version", Version.current()));
    }

    private void count(String name, long value) {
        if (value > 0) {
            put(name, value, DimensionSet.of("Service", service));
        }
    }

    private void put(String name, long value, DimensionSet dimensions) {
        sink.put(name, (double) value, MetricUnit.COUNT, NAMESPACE, dimensions);
    }
}
