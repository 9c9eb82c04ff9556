package io.routemedic.cli.check;

import io.routemedic.cli.terminal.UserException;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.routing.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Routes that API Gateway has: a stage's, or an API's draft. */
final class GatewayRoutes {

    private final ConfigurationReader reader;

    GatewayRoutes(ConfigurationReader reader) {
        this.reader = reader;
    }

    /**
     * What a stage serves.
     *
     * @throws UserException when it cannot be read
     */
    PlannedRoutes ofStage(StageRef ref) {
        Map<Route, RouteAccess> access =
                needed(
                        reader.stage(ref)
                                .flatMap(
                                        stage ->
                                                reader.deployment(ref.api(), stage.deployment())
                                                        .map(live -> live.routes())),
                        "Stage `%s`".formatted(ref));
        return routes("stage " + ref, access, reader.liveDefinitions(ref));
    }

    /**
     * What the next deployment of an API would publish.
     *
     * @throws UserException when it cannot be read
     */
    PlannedRoutes ofDraft(ApiId api) {
        Draft draft = needed(reader.draft(api), "The draft of API `%s`".formatted(api));
        Map<Route, RouteAccess> access = new HashMap<>();
        draft.methods().forEach((route, method) -> access.put(route, method.access()));
        return routes("the draft of API " + api, access, reader.draftDefinitions(api));
    }

    private static PlannedRoutes routes(
            String name, Map<Route, RouteAccess> access, Reading<Definitions> definitions) {
        Map<String, String> aspects =
                definitions.found().map(Definitions::aspects).orElse(Map.of());
        Map<Route, PlannedRoutes.Entry> routes = new HashMap<>();
        access.forEach((route, who) -> routes.put(route, entry(route, who, aspects)));
        List<String> notes =
                definitions
                        .unread()
                        .map(
                                unread ->
                                        "Integrations of %s are not compared: %s"
                                                .formatted(name, unread.sentence()))
                        .stream()
                        .toList();
        return PlannedRoutes.of(name, routes, notes);
    }

    /** What the canonical definitions say of a route, next to who may call it. */
    static PlannedRoutes.Entry entry(Route route, RouteAccess access, Map<String, String> aspects) {
        return new PlannedRoutes.Entry(
                access,
                Optional.ofNullable(aspects.get(route + " authorizer")),
                Optional.ofNullable(aspects.get(route + " integration")));
    }

    private static <T> T needed(Reading<T> reading, String what) {
        return switch (reading) {
            case Reading.Read<T>(T value, _) -> value;
            case Reading.Absent<T> _ ->
                    throw new UserException(what + " is not there: check its name and the region.");
            case Reading.Unread<T> unread -> throw new UserException(unread.sentence());
        };
    }
}
