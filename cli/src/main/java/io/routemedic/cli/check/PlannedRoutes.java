package io.routemedic.cli.check;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The routes that a stage serves, or would serve.
 *
 * @param name where they are from, for people
 * @param notes what could not be found out, one sentence each
 */
record PlannedRoutes(
        String name, SortedMap<Route, Entry> routes, RouteTable table, List<String> notes) {

    PlannedRoutes {
        notes = List.copyOf(notes);
    }

    /**
     * What stands behind a route.
     *
     * @param authorizer which one, in one canonical form; empty where none is known
     * @param integration what it is, in one canonical form; empty where it is not known
     */
    record Entry(RouteAccess access, Optional<String> authorizer, Optional<String> integration) {

        /** Who may call it, for people. */
        String shown() {
            String key = access.apiKeyRequired() ? " and an API key" : "";
            return access.isOpen() ? "open to everyone" : access.authorizationType() + key;
        }

        /** Whether who may call it differs, as far as both sides say. */
        boolean admitsOthersThan(Entry other) {
            boolean known = access.isKnown() && other.access.isKnown();
            return known && (!access.equals(other.access) || differ(authorizer, other.authorizer));
        }

        boolean leadsElsewhereThan(Entry other) {
            return differ(integration, other.integration);
        }

        private static boolean differ(Optional<String> one, Optional<String> other) {
            return one.isPresent() && other.isPresent() && !one.equals(other);
        }
    }

    static PlannedRoutes of(String name, Map<Route, Entry> routes, List<String> notes) {
        return new PlannedRoutes(
                name, new TreeMap<>(routes), RouteTable.of(Set.copyOf(routes.keySet())), notes);
    }
}
