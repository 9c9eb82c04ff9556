package io.routemedic.cli.check;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.incident.RequestTime;
import io.routemedic.incident.SourceNetwork;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.payload.LineConsumer;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.intake.payload.ReusedText;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import io.routemedic.routing.RouteTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sends requests from an access log through two sets of routes. Memory is bounded by the routes,
 * whatever the number of lines.
 */
final class TrafficCheck implements LineConsumer {

    private final PlannedRoutes live;
    private final PlannedRoutes toBe;
    private final StageRef stage;
    private final AccessLogFormat format;
    private final ResourcePaths paths;
    private final Map<Passage, Tally> tallies = new HashMap<>();
    private long unreadable;
    private long ofOtherStages;
    private long undecided;

    TrafficCheck(
            PlannedRoutes live,
            PlannedRoutes toBe,
            StageRef stage,
            AccessLogFormat format,
            ConfigurationReader reader) {
        this.live = live;
        this.toBe = toBe;
        this.stage = stage;
        this.format = format;
        this.paths = new ResourcePaths(stage, reader);
    }

    /**
     * What came of the lines.
     *
     * @param unreadable how many the format does not explain
     * @param ofOtherStages how many name another stage
     * @param undecided how many do not tell what was asked for
     */
    record Counts(
            Map<Passage, Tally> tallies, long unreadable, long ofOtherStages, long undecided) {}

    Counts counts() {
        return new Counts(tallies, unreadable, ofOtherStages, undecided);
    }

    @Override
    public Predicate<ReusedText> wantedOf(String logGroup) {
        return _ -> true;
    }

    @Override
    public void accept(LogLine line) {
        if (!(format.parse(line.message()) instanceof AccessLogEntry entry)) {
            unreadable++;
        } else if (!isOfStage(entry)) {
            ofOtherStages++;
        } else {
            passage(entry)
                    .ifPresentOrElse(
                            passage ->
                                    tallies.computeIfAbsent(passage, _ -> new Tally())
                                            .add(
                                                    entry.value(LogVariable.SOURCE_IP)
                                                            .map(SourceNetwork::of)
                                                            .orElse(""),
                                                    RequestTime.of(entry).orElse(line.timestamp())),
                            () -> undecided++);
        }
    }

    private boolean isOfStage(AccessLogEntry entry) {
        return is(entry, LogVariable.STAGE, stage.stage().value())
                && is(entry, LogVariable.API_ID, stage.api().value());
    }

    private static boolean is(AccessLogEntry entry, LogVariable variable, String expected) {
        return entry.value(variable).map(expected::equals).orElse(true);
    }

    private Optional<Passage> passage(AccessLogEntry entry) {
        Optional<String> method = entry.value(LogVariable.HTTP_METHOD);
        return method.flatMap(
                name ->
                        paths.resource(entry, name)
                                .map(
                                        path ->
                                                new Passage(
                                                        match(live.table(), name, path),
                                                        match(toBe.table(), name, path))));
    }

    private static Optional<Route> match(RouteTable table, String method, String path) {
        return table.match(method, path).map(RouteMatch::route);
    }
}
