package io.routemedic.entry.flow;

import io.routemedic.configuration.Version;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.entry.logging.JsonLine;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.remedy.heal.HealOutcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The numbers behind the dashboard and the alarms: log lines, no call to AWS. */
public final class Telemetry {

    private final String service;
    private final Consumer<Measurement> sink;

    /**
     * Hands numbers on.
     *
     * @param service keeps the numbers of two stacks in one account apart
     */
    public Telemetry(String service, Consumer<Measurement> sink) {
        this.service = service;
        this.sink = sink;
    }

    /** Writes numbers to the function's log. */
    public static Telemetry logged(String service, InstantSource clock) {
        return new Telemetry(
                service, measurement -> JsonLine.print(measurement.at(clock.instant())));
    }

    /** The failed requests of these findings, by cause and by stage. */
    public void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            List<Map<String, String>> dimensions = new ArrayList<>();
            dimensions.add(Map.of("Service", service, "Cause", finding.cause().id()));
            finding.incident()
                    .key()
                    .origin()
                    .stage()
                    .ifPresent(
                            stage ->
                                    dimensions.add(
                                            Map.of(
                                                    "Service", service,
                                                    "Api", stage.api().value(),
                                                    "Stage", stage.stage().value())));
            sink.accept(
                    new Measurement(Map.of("Findings", finding.incident().count()), dimensions));
        }
    }

    /** The lines of a document, those that no format explains, and those that are lost. */
    public void lines(LogBatch batch, long unreadable) {
        count(
                Map.of(
                        "Lines", batch.lines(),
                        "UnreadableLines", unreadable,
                        "LostLines", batch.lost()));
    }

    /** How far a heal got. */
    void heal(HealOutcome outcome) {
        switch (outcome) {
            case HealOutcome.Switched _ -> count("Heals", 1);
            case HealOutcome.RolledBack _ -> count(Map.of("Rollbacks", 1L, "BreakerOpened", 1L));
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
    public void notices(List<Map<String, Delivery>> notices) {
        long tried = notices.stream().mapToLong(Map::size).sum();
        long waiting = count(notices, Delivery.Waiting.class);
        long sent = count(notices, Delivery.Delivered.class);
        count(
                Map.of(
                        "NoticesSent",
                        sent,
                        "NoticesFailed",
                        tried - sent - waiting,
                        "ChannelsGone",
                        count(notices, Delivery.Failed.class),
                        "NoticesSuppressed",
                        notices.stream().filter(Map::isEmpty).count()));
    }

    private static long count(List<Map<String, Delivery>> notices, Class<? extends Delivery> kind) {
        return notices.stream()
                .flatMap(outcomes -> outcomes.values().stream())
                .filter(kind::isInstance)
                .count();
    }

    /** Notices that a channel has been owed for too long. */
    public void overdue(long notices) {
        count("NoticesOverdue", notices);
    }

    /** Configured log groups whose lines do not come any more. */
    public void unheard(long logGroups) {
        count("LogGroupsUnheard", logGroups);
    }

    /** A version that is ready for its snapshot. */
    public void primed() {
        count("Primings", 1);
        sink.accept(
                new Measurement(
                        Map.of("Primings", 1L),
                        List.of(Map.of("Service", service, "Version", Version.current()))));
    }

    private void count(String name, long value) {
        count(Map.of(name, value));
    }

    /** Those that are not zero. */
    private void count(Map<String, Long> counts) {
        Map<String, Long> some = new TreeMap<>(counts);
        some.values().removeIf(count -> count == 0);
        if (!some.isEmpty()) {
            sink.accept(new Measurement(some, List.of(Map.of("Service", service))));
        }
    }
}
