package io.routemedic.gateway.snapshot;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.Hostname;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RequestPath.Resolved;
import io.routemedic.gateway.paths.RequestPaths;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the configuration around a failed request, in the order of what most often decides and
 * costs least, and stops as soon as it is decided: the stage and what it serves; the custom domain
 * only for requests over one; the draft only when nothing live has the route; other stages and
 * targets, all custom domains and earlier deployments only for what they alone can prove.
 */
public final class SnapshotReader {
    private final ConfigurationReader reader;
    private final WiderSearch wider;

    public SnapshotReader(ConfigurationReader reader) {
        this.reader = reader;
        this.wider = new WiderSearch(reader);
    }

    /** Reads what decides this request. */
    public Snapshot read(LoggedRequest request) {
        SnapshotBuilder found = served(request.stage());
        if (found.live().found().isEmpty()) {
            return found.build();
        }
        Optional<Resolved> path = path(request, found);
        if (path.isPresent() && !found.isServedBySome(request.method(), path.get().resource())) {
            readUnserved(request, path.get(), found);
        }
        return found.build();
    }

    /** Reads what a stage serves, for an incident whose request cannot be told. */
    public Snapshot read(StageRef stage) {
        return served(stage).build();
    }

    private SnapshotBuilder served(StageRef ref) {
        Reading<Stage> stage = reader.stage(ref);
        SnapshotBuilder found =
                new SnapshotBuilder(stage, follow(stage, s -> deployment(ref, s.deployment())));
        stage.found()
                .flatMap(Stage::canary)
                .ifPresent(canary -> found.canary(deployment(ref, canary.deployment())));
        return found;
    }

    private Reading<Deployment> deployment(StageRef stage, DeploymentId id) {
        return reader.deployment(stage.api(), id);
    }

    /** The custom domain is read only where the log line alone leaves the path open. */
    private Optional<Resolved> path(LoggedRequest request, SnapshotBuilder found) {
        if (RequestPaths.resolve(request, Optional.empty()) instanceof Resolved resolved) {
            return Optional.of(resolved);
        }
        readDomain(request, found);
        return RequestPaths.resolve(request, found.domain()) instanceof Resolved resolved
                ? Optional.of(resolved)
                : Optional.empty();
    }

    private void readDomain(LoggedRequest request, SnapshotBuilder found) {
        if (found.domain().isEmpty() && request.host().orElse(null) instanceof Hostname.Custom c) {
            found.domain(CustomDomains.find(reader, c.name()));
        }
    }

    private void readUnserved(LoggedRequest request, Resolved path, SnapshotBuilder found) {
        String method = request.method();
        Reading<Draft> draft = reader.draft(request.stage().api());
        found.draft(draft);
        readDomain(request, found);
        wider.readSiblings(request.stage(), found);
        if (draft.found()
                .filter(d -> d.table().match(method, path.resource()).isPresent())
                .isPresent()) {
            return;
        }
        found.domain()
                .flatMap(Reading::found)
                .ifPresent(domain -> wider.readTargets(request.stage(), domain, found));
        if (!request.isOverCustomDomain()
                && wider.mayHaveBasePath(method, path.resource(), found)) {
            found.domains(reader.customDomains());
        }
        wider.readEarlier(request.stage(), method, path.resource(), found);
    }

    private static <T, R> Reading<R> follow(Reading<T> reading, Function<T, Reading<R>> next) {
        return switch (reading) {
            case Reading.Read<T>(T value, Source _) -> next.apply(value);
            case Reading.Absent<T>(Source source) -> new Reading.Absent<>(source);
            case Reading.Unread<T> unread -> unread.as();
        };
    }
}
