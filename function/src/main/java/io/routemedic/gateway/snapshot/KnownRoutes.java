package io.routemedic.gateway.snapshot;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.Hostname;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RequestPath.Resolved;
import io.routemedic.gateway.paths.RequestPathResolver;
import io.routemedic.gateway.paths.RouteLookup;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import io.routemedic.routing.RouteTable;
import io.routemedic.routing.Segments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The routes of stages, for one batch: what the stage serves comes before what its canary serves,
 * and that before the draft. Makes no call that diagnosing the request would not make, and each at
 * most once: a draft is read only for a request that nothing live has a route for, a custom domain
 * only where a line alone leaves the path open.
 */
public final class KnownRoutes implements RouteLookup {

    /** No stage has as many; but what a line says is its host may be anything. */
    private static final int MOST_DOMAINS = 20;

    /** API Gateway takes no longer ones: a request's head may have 10,240 bytes in all. */
    private static final int LONGEST_PATH = 10_240;

    private final ConfigurationReader reader;
    private final Map<StageRef, OfStage> stages = new HashMap<>();
    private final Map<String, Reading<CustomDomain>> domains = new HashMap<>();

    public KnownRoutes(ConfigurationReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Destination> destination(LoggedRequest request) {
        OfStage stage = stage(request.stage());
        if (stage.served.isEmpty() || request.path().length() > LONGEST_PATH) {
            return Optional.empty();
        }
        return resolved(request)
                .flatMap(
                        path ->
                                stage.route(request.method(), path.resource())
                                        .map(
                                                route ->
                                                        new Destination(
                                                                route,
                                                                path.written(route.path()))));
    }

    @Override
    public boolean isPutOff(StageRef stage) {
        return stages.containsKey(stage) && stage(stage).putOff;
    }

    @Override
    public boolean spellsOut(StageRef stage, String segment) {
        return stage(stage).literals.contains(segment);
    }

    private OfStage stage(StageRef ref) {
        return stages.computeIfAbsent(ref, OfStage::new);
    }

    private Optional<Resolved> resolved(LoggedRequest request) {
        return resolved(request, Optional.empty())
                .or(() -> domain(request).flatMap(read -> resolved(request, Optional.of(read))));
    }

    private static Optional<Resolved> resolved(
            LoggedRequest request, Optional<Reading<CustomDomain>> domain) {
        return RequestPathResolver.resolve(request, domain) instanceof Resolved resolved
                ? Optional.of(resolved)
                : Optional.empty();
    }

    private Optional<Reading<CustomDomain>> domain(LoggedRequest request) {
        if (!(request.host().orElse(null) instanceof Hostname.Custom(String host))) {
            return Optional.empty();
        }
        if (!domains.containsKey(host) && domains.size() >= MOST_DOMAINS) {
            return Optional.empty();
        }
        Reading<CustomDomain> reading = domains.computeIfAbsent(host, reader::customDomain);
        return Optional.of(stage(request.stage()).noted(reading));
    }

    /** What is known of one stage; the draft only once it is needed. */
    private final class OfStage {
        private final StageRef ref;
        private final List<RouteTable> served = new ArrayList<>();
        private final Set<String> literals = new HashSet<>();
        private final boolean servedIsKnown;
        private Optional<RouteTable> draft = Optional.empty();
        private boolean draftWasRead;
        private boolean putOff;

        OfStage(StageRef ref) {
            this.ref = ref;
            literals.add(ref.stage().value());
            Reading<Stage> stage = noted(reader.stage(ref));
            boolean live = serves(stage.flatMap(read -> deployment(read.deployment())));
            boolean canary =
                    live
                            && stage.found()
                                    .flatMap(Stage::canary)
                                    .map(second -> serves(deployment(second.deployment())))
                                    .orElse(true);
            servedIsKnown = live && canary;
        }

        private Reading<Deployment> deployment(DeploymentId id) {
            return noted(reader.deployment(ref.api(), id));
        }

        private <T> Reading<T> noted(Reading<T> reading) {
            putOff |= reading.unread().filter(Reading.Unread::putOff).isPresent();
            return reading;
        }

        private boolean serves(Reading<Deployment> reading) {
            reading.found().map(Deployment::table).ifPresent(this::addServed);
            return reading.found().isPresent();
        }

        private void addServed(RouteTable table) {
            served.add(table);
            addLiterals(table);
        }

        Optional<Route> route(String method, String resource) {
            return served.stream()
                    .flatMap(table -> table.match(method, resource).stream())
                    .findFirst()
                    .or(() -> draft().flatMap(table -> table.match(method, resource)))
                    .map(RouteMatch::route);
        }

        /** Where it is not known what is served, it is not known what only the draft has. */
        private Optional<RouteTable> draft() {
            if (servedIsKnown && !draftWasRead) {
                draftWasRead = true;
                draft = noted(reader.draft(ref.api())).found().map(Draft::table);
                draft.ifPresent(this::addLiterals);
            }
            return draft;
        }

        private void addLiterals(RouteTable table) {
            for (Route route : table.routes()) {
                Segments.of(route.path()).stream()
                        .filter(segment -> !Segments.isVariable(segment))
                        .forEach(literals::add);
            }
        }
    }
}
