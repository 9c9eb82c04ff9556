package io.routemedic.entry.history;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may have put a route into a draft that is not deployed. */
final class RouteSuspects {

    private final ConfigurationReader reader;

    RouteSuspects(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** Since the live deployment was made, which would have the route otherwise. */
    List<Suspects> of(Finding finding, StageRef ref, Instant now) {
        Optional<Route> route =
                finding.remedies().stream()
                        .filter(Remedy.Deploy.class::isInstance)
                        .map(remedy -> ((Remedy.Deploy) remedy).route())
                        .findFirst();
        Optional<Deployment> live = live(ref);
        if (route.isEmpty() || live.isEmpty()) {
            return List.of();
        }
        Optional<String> resource =
                reader.draft(ref.api())
                        .found()
                        .flatMap(draft -> draft.resource(route.get().path()));
        String api = ref.api().value();
        Instant from = live.get().created();
        return resource.stream()
                .map(
                        id ->
                                new Suspects(
                                        List.of("PutMethod"),
                                        from,
                                        now,
                                        change ->
                                                change.names("restApiId", api)
                                                        && change.names("resourceId", id)
                                                        && change.names(
                                                                "httpMethod", route.get().method()),
                                        change ->
                                                "`%s` was put into the draft %s."
                                                        .formatted(route.get(), change.signed()),
                                        "put `%s` into the draft".formatted(route.get())))
                .flatMap(one -> Stream.of(one, imported(one, api)))
                .toList();
    }

    /** An import that is not known to have brought this very route, but may have. */
    private static Suspects imported(Suspects put, String api) {
        return new Suspects(
                List.of("PutRestApi"),
                put.from(),
                put.to(),
                change -> change.names("restApiId", api),
                change -> "The draft was last imported as a whole %s.".formatted(change.signed()),
                put.what());
    }

    private Optional<Deployment> live(StageRef ref) {
        return reader.stage(ref)
                .found()
                .flatMap(stage -> reader.deployment(ref.api(), stage.deployment()).found());
    }
}
