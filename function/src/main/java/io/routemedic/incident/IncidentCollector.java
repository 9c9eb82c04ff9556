package io.routemedic.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups the failed requests of one batch into incidents. The same requests in the same order give
 * the same incidents.
 *
 * <p>A batch gives at most {@link #MOST_INCIDENTS}, those with the most requests, and one for the
 * rest of each origin. While it collects, it keeps at most {@link #MOST_GROUPS} apart; what exceeds
 * them goes to the rest at once.
 */
public final class IncidentCollector {

    /** The most incidents of one batch, the rest of each origin not counted. */
    static final int MOST_INCIDENTS = 200;

    static final int MOST_GROUPS = 2000;

    private final Map<IncidentKey.Origin, OfOrigin> origins = new LinkedHashMap<>();
    private int groups;

    /** Takes a request that failed there. */
    public void add(IncidentKey.Origin origin, FailedRequest request) {
        origins.computeIfAbsent(origin, OfOrigin::new).add(request);
    }

    /**
     * Ends the collection; to be called once. Most requests come first, equally frequent incidents
     * in the order of their first request, and the rest of each origin last.
     */
    public List<Incident> finish() {
        var all = new ArrayList<Gathered>();
        origins.values().forEach(origin -> origin.gatherInto(all));
        all.sort(Comparator.comparingLong((Gathered g) -> g.builder().count()).reversed());
        var built = new ArrayList<Incident>();
        for (Gathered gathered : all) {
            if (built.size() < MOST_INCIDENTS) {
                built.add(gathered.origin().build(gathered.group(), gathered.builder()));
            } else {
                gathered.origin().mergeIntoRest(gathered.builder());
            }
        }
        for (OfOrigin origin : origins.values()) {
            origin.rest
                    .map(rest -> origin.build(new RequestGroup.Rest(), rest))
                    .ifPresent(built::add);
        }
        return List.copyOf(built);
    }

    private record Gathered(OfOrigin origin, RequestGroup group, IncidentBuilder builder) {}

    /** The failed requests of one origin. */
    private final class OfOrigin {
        private final IncidentKey.Origin origin;
        private final Map<RequestGroup, IncidentBuilder> incidents = new LinkedHashMap<>();
        private Optional<IncidentBuilder> rest = Optional.empty();
        private final DistinctCounter paths = new DistinctCounter();
        private final DistinctCounter sources = new DistinctCounter();
        private long requests;

        OfOrigin(IncidentKey.Origin origin) {
            this.origin = origin;
        }

        void add(FailedRequest request) {
            requests++;
            request.path().ifPresent(paths::add);
            request.source().ifPresent(sources::add);
            RequestGroup group = request.group();
            IncidentBuilder incident = incidents.get(group);
            if (incident == null) {
                incident = groups < MOST_GROUPS ? newIncident(group, request) : restFrom(request);
            }
            incident.add(request);
        }

        private IncidentBuilder newIncident(RequestGroup group, FailedRequest request) {
            groups++;
            var incident = new IncidentBuilder(request);
            incidents.put(group, incident);
            return incident;
        }

        private IncidentBuilder restFrom(FailedRequest request) {
            IncidentBuilder builder = rest.orElseGet(() -> new IncidentBuilder(request));
            rest = Optional.of(builder);
            return builder;
        }

        void mergeIntoRest(IncidentBuilder incident) {
            restFrom(incident.first()).merge(incident);
        }

        void gatherInto(List<Gathered> all) {
            incidents.forEach((group, builder) -> all.add(new Gathered(this, group, builder)));
        }

        Incident build(RequestGroup group, IncidentBuilder builder) {
            return builder.build(
                    new IncidentKey(origin, group),
                    new Incident.Activity(requests, paths.estimate(), sources.estimate()));
        }
    }
}
