package io.routemedic.gateway.snapshot;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentHead;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.routing.RouteTable;
import io.routemedic.routing.Segments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks beyond the stage itself, with a bound on every list: AWS allows 10 calls a second. */
final class WiderSearch {
    private static final int MOST_STAGES = 10;
    private static final int MOST_TARGETS = 10;
    private static final int MOST_EARLIER = 3;

    private final ConfigurationReader reader;

    WiderSearch(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** What the other stages of the API serve. */
    void readSiblings(StageRef stage, SnapshotBuilder found) {
        Reading<List<Stage>> stages = reader.stages(stage.api());
        found.siblings(stages);
        stages.found().orElse(List.of()).stream()
                .filter(other -> !other.ref().equals(stage))
                .limit(MOST_STAGES)
                .forEach(
                        other ->
                                found.elsewhere(
                                        other.ref(),
                                        reader.deployment(stage.api(), other.deployment())));
    }

    /** What the other targets of the custom domain serve. */
    void readTargets(StageRef stage, CustomDomain domain, SnapshotBuilder found) {
        domain.mappings().stream()
                .filter(mapping -> mapping.stage().isPresent())
                .map(mapping -> new StageRef(mapping.api(), mapping.stage().orElseThrow()))
                .distinct()
                .filter(target -> !target.equals(stage) && !found.hasElsewhere(target))
                .limit(MOST_TARGETS)
                .forEach(target -> found.elsewhere(target, live(target)));
    }

    private Reading<Deployment> live(StageRef target) {
        return switch (reader.stage(target)) {
            case Reading.Read<Stage>(Stage stage, Source _) ->
                    reader.deployment(target.api(), stage.deployment());
            case Reading.Absent<Stage>(Source source) -> new Reading.Absent<>(source);
            case Reading.Unread<Stage> unread -> unread.as();
        };
    }

    /** True when live has a route for what is left of the path after some leading segments. */
    boolean mayHaveBasePath(String method, String resource, SnapshotBuilder found) {
        RouteTable live = found.live().found().orElseThrow().table();
        List<String> segments = Segments.of(resource);
        for (int dropped = 1; dropped <= segments.size(); dropped++) {
            String rest = Segments.path(segments.subList(dropped, segments.size()));
            if (live.match(method, rest).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The deployments before the live one. Unread when one of them could not be read, unless
     * another has the route: then that one is the proof.
     */
    void readEarlier(StageRef stage, String method, String resource, SnapshotBuilder found) {
        Instant created = found.live().found().orElseThrow().created();
        Reading<List<DeploymentHead>> heads = reader.deployments(stage.api());
        found.earlier(
                switch (heads) {
                    case Reading.Absent<List<DeploymentHead>>(Source source) ->
                            new Reading.Absent<>(source);
                    case Reading.Unread<List<DeploymentHead>> unread -> unread.as();
                    case Reading.Read<List<DeploymentHead>>(var all, Source source) ->
                            summaries(stage, method, resource, before(all, created), source);
                });
    }

    private static List<DeploymentHead> before(List<DeploymentHead> heads, Instant created) {
        return heads.stream()
                .filter(head -> head.created().isBefore(created))
                .limit(MOST_EARLIER)
                .toList();
    }

    private Reading<List<Deployment>> summaries(
            StageRef stage,
            String method,
            String resource,
            List<DeploymentHead> heads,
            Source source) {
        List<Deployment> read = new ArrayList<>();
        List<Reading.Unread<Deployment>> failed = new ArrayList<>();
        for (DeploymentHead head : heads) {
            Reading<Deployment> reading = reader.deployment(stage.api(), head.id());
            reading.unread().ifPresent(failed::add);
            Deployment deployment = reading.found().orElse(null);
            if (deployment != null) {
                read.add(deployment);
                if (deployment.table().match(method, resource).isPresent()) {
                    return new Reading.Read<>(List.copyOf(read), source);
                }
            }
        }
        return failed.isEmpty()
                ? new Reading.Read<>(List.copyOf(read), source)
                : failed.getFirst().as();
    }
}
