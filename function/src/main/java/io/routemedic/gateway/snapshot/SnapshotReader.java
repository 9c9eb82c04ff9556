package io.routemedic.gateway.snapshot;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.Hostname;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RequestPath.Resolved;
import io.routemedic.gateway.paths.RequestPathResolver;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.routing.RouteTable;
import io.routemedic.routing.Segments;
import java.util.List;
import java.util.Optional;

/**
 * Reads the configuration around a failed request, in the order of what most often decides and
 * costs least, and stops as soon as it is decided: the stage and what it serves; the custom domain
 * only for requests over one; the draft only when nothing live has the route; other stages and
 * targets, all custom domains and earlier deployments only for what they alone can prove.
 */
public final class SnapshotReader {
    private final ConfigurationReader reader;

    public SnapshotReader(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** Reads what a stage serves, for an incident whose request cannot be told. */
    public Snapshot read(StageRef stage) {
        return new SnapshotBuilder(reader, stage).build();
    }

    /** Reads what decides this request. */
    public Snapshot read(LoggedRequest request) {
        SnapshotBuilder found = new SnapshotBuilder(reader, request.stage());
        found.live()
                .ifPresent(
                        live ->
                                path(request, found)
                                        .filter(
                                                p ->
                                                        !found.isServed(
                                                                request.method(), p.resource()))
                                        .ifPresent(p -> readUnserved(request, p, live, found)));
        return found.build();
    }

    /** The custom domain is read only where the log line alone leaves the path open. */
    private static Optional<Resolved> path(LoggedRequest request, SnapshotBuilder found) {
        return resolved(request, found)
                .or(
                        () -> {
                            readDomain(request, found);
                            return resolved(request, found);
                        });
    }

    private static Optional<Resolved> resolved(LoggedRequest request, SnapshotBuilder found) {
        return RequestPathResolver.resolve(request, found.domain()) instanceof Resolved resolved
                ? Optional.of(resolved)
                : Optional.empty();
    }

    private static void readDomain(LoggedRequest request, SnapshotBuilder found) {
        if (request.host().orElse(null) instanceof Hostname.Custom(String host)) {
            found.readDomain(host);
        }
    }

    private static void readUnserved(
            LoggedRequest request, Resolved path, Deployment live, SnapshotBuilder found) {
        String method = request.method();
        String resource = path.resource();
        boolean drafted = found.readDraft(method, resource);
        readDomain(request, found);
        found.readSiblings();
        if (drafted) {
            return;
        }
        found.readTargets();
        if (!request.isOverCustomDomain() && mayHaveBasePath(method, resource, live.table())) {
            found.readAllDomains();
        }
        found.readEarlier(live, method, resource);
    }

    /** True when live has a route for what is left of the path after some leading segments. */
    private static boolean mayHaveBasePath(String method, String resource, RouteTable live) {
        List<String> segments = Segments.of(resource);
        for (int dropped = 1; dropped <= segments.size(); dropped++) {
            String rest = Segments.path(segments.subList(dropped, segments.size()));
            if (live.match(method, rest).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
