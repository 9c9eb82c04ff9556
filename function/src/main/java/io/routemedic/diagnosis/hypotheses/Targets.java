package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Place;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.reading.Unreadable;
import io.routemedic.gateway.snapshot.Snapshot;
import io.routemedic.routing.RouteMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Other places that a custom domain's request could have been meant for. */
final class Targets {
    /** A stage that has a telling route for the request: one with a literal segment. */
    record Serving(StageRef stage, RouteMatch match, Evidence evidence) {}

    private Targets() {}

    /** The mapping's own target, if it has such a route. */
    static Optional<Serving> serving(Place place, Snapshot snapshot, BasePathMapping mapping) {
        return mapping.stage()
                .map(stage -> new StageRef(mapping.api(), stage))
                .flatMap(target -> serving(place, snapshot, target));
    }

    /** All stages that were looked at and have such a route, in the order of their names. */
    static List<Serving> serving(Place place, Snapshot snapshot) {
        return snapshot.elsewhere().keySet().stream()
                .sorted(Comparator.comparing(StageRef::toString))
                .flatMap(target -> serving(place, snapshot, target).stream())
                .toList();
    }

    /** The targets of shorter or longer base paths that take the whole path and have a route. */
    static List<Serving> byOtherBasePath(Place place, Snapshot snapshot, CustomDomain domain) {
        String whole = place.path().written(place.resource());
        return domain.mappings().stream()
                .filter(mapping -> mapping.stage().isPresent())
                .flatMap(
                        mapping ->
                                BasePaths.after(whole, mapping).stream()
                                        .flatMap(
                                                rest ->
                                                        serving(
                                                                place.method(),
                                                                rest,
                                                                snapshot,
                                                                new StageRef(
                                                                        mapping.api(),
                                                                        mapping.stage()
                                                                                .orElseThrow()))
                                                                .stream()))
                .toList();
    }

    /** Why targets could not be looked at, one sentence each. */
    static List<String> unread(Snapshot snapshot) {
        return snapshot.elsewhere().values().stream()
                .flatMap(reading -> reading.unread().stream())
                .map(Unreadable::sentence)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Serving> serving(Place place, Snapshot snapshot, StageRef target) {
        return serving(place.method(), place.resource(), snapshot, target);
    }

    private static Optional<Serving> serving(
            String method, String resource, Snapshot snapshot, StageRef target) {
        if (snapshot.elsewhere().get(target)
                instanceof Reading.Read<Deployment>(Deployment deployment, Source source)) {
            return deployment
                    .table()
                    .match(method, resource)
                    .filter(match -> match.literals() > 0)
                    .map(match -> serving(target, match, deployment, source));
        }
        return Optional.empty();
    }

    private static Serving serving(
            StageRef target, RouteMatch match, Deployment deployment, Source source) {
        return new Serving(
                target,
                match,
                new Evidence(
                        "Stage `%s` serves it: deployment `%s` has `%s`."
                                .formatted(target, deployment.id(), match.route()),
                        source));
    }
}
