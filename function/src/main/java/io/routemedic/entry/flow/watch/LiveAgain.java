package io.routemedic.entry.flow.watch;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RequestPath.Resolved;
import io.routemedic.gateway.paths.RequestPathResolver;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out whether the route that a finding lacked is live by now. */
final class LiveAgain {

    /** Their requests do not fail for want of a route, or nothing tells for want of which. */
    private static final Set<Cause> OF_OTHER_REASONS =
            EnumSet.of(
                    Cause.INTEGRATION_ANSWERED,
                    Cause.UNSIGNED_IAM_REQUEST,
                    Cause.SCANNER_PROBE,
                    Cause.LOG_FORMAT_INSUFFICIENT);

    private final ConfigurationReader reader;

    LiveAgain(ConfigurationReader reader) {
        this.reader = reader;
    }

    /**
     * A route with the deployment that a stage serves it by.
     *
     * @param stage as it was read
     */
    record Live(Stage stage, Route route, Deployment deployment) {}

    /** Empty when it is not live, not for all clients, or could not be read. */
    Optional<Live> of(FindingRecord finding) {
        return finding.stage()
                .filter(_ -> !OF_OTHER_REASONS.contains(finding.cause()))
                .flatMap(ref -> reader.stage(ref).found())
                .filter(stage -> stage.canary().isEmpty())
                .flatMap(stage -> live(finding, stage));
    }

    /** The routes of a finding's root cause that the same deployment has, its own first. */
    List<Route> together(FindingRecord finding, Live live, List<FindingRecord> open) {
        return Stream.concat(
                        Stream.of(live.route()),
                        open.stream()
                                .filter(other -> other.thread().equals(finding.thread()))
                                .flatMap(other -> of(other).stream())
                                .filter(other -> other.deployment().equals(live.deployment()))
                                .map(Live::route)
                                .sorted())
                .distinct()
                .toList();
    }

    private Optional<Live> live(FindingRecord finding, Stage stage) {
        return reader.deployment(stage.ref().api(), stage.deployment())
                .found()
                .flatMap(
                        deployment ->
                                route(finding, stage.ref(), deployment)
                                        .map(route -> new Live(stage, route, deployment)));
    }

    private static Optional<Route> route(
            FindingRecord finding, StageRef stage, Deployment deployment) {
        return finding.route()
                .filter(deployment.routes()::containsKey)
                .or(
                        () ->
                                finding.samplePaths().stream()
                                        .flatMap(path -> match(finding, stage, path, deployment))
                                        .findFirst());
    }

    /** Without its host, a path tells its resource only where it begins with the stage. */
    private static Stream<Route> match(
            FindingRecord finding, StageRef stage, String path, Deployment deployment) {
        if (!path.startsWith("/")) {
            return Stream.empty();
        }
        var request =
                new LoggedRequest(
                        stage, finding.key().method(), path, Optional.empty(), Optional.empty());
        return RequestPathResolver.resolve(request, Optional.empty()) instanceof Resolved resolved
                        && !resolved.prefix().isEmpty()
                ? deployment
                        .table()
                        .match(finding.key().method(), resolved.resource())
                        .map(RouteMatch::route)
                        .stream()
                : Stream.empty();
    }
}
