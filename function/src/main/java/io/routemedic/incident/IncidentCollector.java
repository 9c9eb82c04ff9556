package io.routemedic.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups the failed requests of one batch into incidents. The same requests in the same order give
 * the same incidents.
 *
 * <p>A batch gives at most {@link #MOST_INCIDENTS}, those with the most requests, and one for the
 * rest of each stage, with the method and the path shape {@code *}. While it collects, it keeps at
 * most {@link #MOST_KEYS} apart; what exceeds them goes to the rest at once.
 */
final class IncidentCollector {

    /** The most incidents of one batch, the rest of each stage not counted. */
    static final int MOST_INCIDENTS = 200;

    static final int MOST_KEYS = 2000;

    /** The method and the path shape of the rest. */
    private static final String REST = "*";

    private final Map<Origin, OriginCollector> origins = new LinkedHashMap<>();
    private int keys;

    /** Where to add the failed requests of one origin. */
    OriginCollector at(Origin origin) {
        return origins.computeIfAbsent(origin, OriginCollector::new);
    }

    /**
     * Ends the collection; to be called once. Most requests come first, equally frequent incidents
     * in the order of their first request, and the rest of each stage last.
     */
    List<Incident> finish() {
        var all = new ArrayList<Gathered>();
        origins.values().forEach(origin -> origin.gatherInto(all));
        all.sort(Comparator.comparingLong((Gathered g) -> g.builder().count()).reversed());
        var built = new ArrayList<Incident>();
        for (Gathered gathered : all) {
            if (built.size() < MOST_INCIDENTS) {
                built.add(gathered.build());
            } else {
                gathered.origin().addToRest(gathered.builder());
            }
        }
        for (OriginCollector origin : origins.values()) {
            origin.rest.stream().map(origin::buildRest).forEach(built::add);
        }
        return List.copyOf(built);
    }

    private record Kind(String method, String pathShape) {}

    private record Gathered(OriginCollector origin, Kind kind, IncidentBuilder builder) {
        Incident build() {
            return origin.build(kind, builder);
        }
    }

    /** The failed requests of one origin. */
    final class OriginCollector {
        private final Origin origin;
        private final Map<Kind, IncidentBuilder> incidents = new LinkedHashMap<>();
        private final List<IncidentBuilder> rest = new ArrayList<>(1);
        private final DistinctCounter paths = new DistinctCounter();
        private final DistinctCounter sources = new DistinctCounter();
        private long requests;

        private OriginCollector(Origin origin) {
            this.origin = origin;
        }

        void add(FailedRequest request) {
            requests++;
            request.path().ifPresent(paths::add);
            request.sourceIp().ifPresent(sources::add);
            Kind kind = kind(request);
            IncidentBuilder incident = incidents.get(kind);
            if (incident == null) {
                incident = keys < MOST_KEYS ? newIncident(kind, request) : restFrom(request);
            }
            incident.add(request);
        }

        /** Without its path no request can be told from another: one incident for all of them. */
        private static Kind kind(FailedRequest request) {
            return request.path().isPresent()
                    ? new Kind(request.method(), request.pathShape())
                    : new Kind(FailedRequest.NOT_LOGGED, FailedRequest.NOT_LOGGED);
        }

        private IncidentBuilder newIncident(Kind kind, FailedRequest request) {
            keys++;
            var incident = new IncidentBuilder(request);
            incidents.put(kind, incident);
            return incident;
        }

        private IncidentBuilder restFrom(FailedRequest request) {
            if (rest.isEmpty()) {
                rest.add(new IncidentBuilder(request));
            }
            return rest.getFirst();
        }

        private void addToRest(IncidentBuilder incident) {
            restFrom(incident.first()).merge(incident);
        }

        private void gatherInto(List<Gathered> all) {
            incidents.forEach((kind, builder) -> all.add(new Gathered(this, kind, builder)));
        }

        private Incident buildRest(IncidentBuilder builder) {
            return build(new Kind(REST, REST), builder);
        }

        private Incident build(Kind kind, IncidentBuilder builder) {
            return builder.build(
                    new IncidentKey(origin, kind.method(), kind.pathShape()),
                    new Activity(requests, paths.estimate(), sources.estimate()));
        }
    }
}
