package io.routemedic.cli.report;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stage serves, what its API's draft has, and what failed there.
 *
 * @param title the API and the stage, for people
 * @param live empty when it could not be read
 * @param draft empty when it could not be read
 * @param unread what could not be read, a sentence each
 */
public record StageRoutes(
        String title,
        Optional<Map<Route, RouteAccess>> live,
        Optional<Map<Route, RouteAccess>> draft,
        List<Failed> failed,
        List<String> unread) {
    public StageRoutes {
        live = live.map(Map::copyOf);
        draft = draft.map(Map::copyOf);
        failed = List.copyOf(failed);
        unread = List.copyOf(unread);
    }

    /**
     * Requests that failed.
     *
     * @param method hostile, or a word for what is not logged
     * @param path the route's, or the shape of the requests' paths: hostile
     */
    public record Failed(String method, String path, Cause cause, long requests) {}
}
