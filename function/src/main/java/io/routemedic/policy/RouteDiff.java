package io.routemedic.policy;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the routes of one snapshot differ from those of another: what a plan foretells, and what the
 * deployment that was made of it has to show exactly.
 *
 * @param added with the access they get
 * @param removed with the access they had
 * @param changed in the order of their routes
 */
public record RouteDiff(
        SortedMap<Route, RouteAccess> added,
        SortedMap<Route, RouteAccess> removed,
        List<Change> changed) {
    public RouteDiff {
        added = Collections.unmodifiableSortedMap(new TreeMap<>(added));
        removed = Collections.unmodifiableSortedMap(new TreeMap<>(removed));
        changed = List.copyOf(changed);
    }

    public static RouteDiff between(Map<Route, RouteAccess> from, Map<Route, RouteAccess> to) {
        List<Change> changed = new ArrayList<>();
        new TreeMap<>(from)
                .forEach(
                        (route, before) -> {
                            RouteAccess after = to.getOrDefault(route, before);
                            if (!after.equals(before)) {
                                changed.add(new Change(route, before, after));
                            }
                        });
        return new RouteDiff(without(to, from), without(from, to), changed);
    }

    private static SortedMap<Route, RouteAccess> without(
            Map<Route, RouteAccess> routes, Map<Route, RouteAccess> known) {
        SortedMap<Route, RouteAccess> rest = new TreeMap<>(routes);
        rest.keySet().removeAll(known.keySet());
        return rest;
    }

    /** A route that live and draft both have, with different access. */
    public record Change(Route route, RouteAccess from, RouteAccess to) {}
}
