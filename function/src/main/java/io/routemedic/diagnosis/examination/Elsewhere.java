package io.routemedic.diagnosis.examination;

import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.snapshot.Snapshot;
import io.routemedic.routing.RouteMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The other stages that were looked at, and which of them serve the request of a place. */
public final class Elsewhere {
    private final Place place;
    private final Snapshot snapshot;

    /** A stage that has a route for the request. */
    public record Serving(StageRef stage, Deployment deployment, RouteMatch match, Source source) {
        public Evidence evidence() {
            return new Evidence(
                    "Stage `%s` serves it: deployment `%s` has `%s`."
                            .formatted(stage, deployment.id(), match.route()),
                    source);
        }
    }

    public Elsewhere(Place place, Snapshot snapshot) {
        this.place = place;
        this.snapshot = snapshot;
    }

    /** Which stages of the same API serve the request, in the order of their names. */
    public List<Evidence> siblings() {
        return serving()
                .filter(serving -> serving.stage().api().equals(place.ref().api()))
                .map(
                        serving ->
                                new Evidence(
                                        "Stage `%s` serves it by deployment `%s`, created %s."
                                                .formatted(
                                                        serving.stage().stage(),
                                                        serving.deployment().id(),
                                                        serving.deployment().created()),
                                        serving.source()))
                .toList();
    }

    /** All stages that serve it by a route with a literal segment, in the order of their names. */
    public List<Serving> telling() {
        return serving().filter(serving -> serving.match().literals() > 0).toList();
    }

    /** The mapping's own target, if it serves it by a route with a literal segment. */
    public Optional<Serving> behind(BasePathMapping mapping) {
        return behind(mapping, place.resource());
    }

    /** As {@link #behind}, for all base paths of a domain that the whole path starts with. */
    public List<Serving> behindOtherBasePaths(CustomDomain domain) {
        String whole = place.path().written(place.resource());
        return domain.mappings().stream()
                .flatMap(
                        mapping ->
                                mapping
                                        .after(whole)
                                        .flatMap(rest -> behind(mapping, rest))
                                        .stream())
                .toList();
    }

    /** Why stages could not be looked at, one sentence each. */
    public List<String> unread() {
        return snapshot.elsewhere().values().stream()
                .flatMap(reading -> reading.unread().stream())
                .map(Reading.Unread::sentence)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Serving> serving() {
        return snapshot.elsewhere().keySet().stream()
                .sorted(Comparator.comparing(StageRef::toString))
                .flatMap(stage -> serving(stage, place.resource()).stream());
    }

    private Optional<Serving> behind(BasePathMapping mapping, String resource) {
        return mapping.stage()
                .flatMap(stage -> serving(new StageRef(mapping.api(), stage), resource))
                .filter(serving -> serving.match().literals() > 0);
    }

    private Optional<Serving> serving(StageRef stage, String resource) {
        return snapshot.elsewhere().get(stage)
                        instanceof Reading.Read<Deployment>(Deployment deployment, Source source)
                ? deployment
                        .table()
                        .match(place.method(), resource)
                        .map(match -> new Serving(stage, deployment, match, source))
                : Optional.empty();
    }
}
