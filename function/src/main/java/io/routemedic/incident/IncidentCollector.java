package io.routemedic.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups the failed requests of one batch into incidents: by the route that they lead to, where one
 * is known, else by the shape of their paths. The same requests in the same order give the same
 * incidents.
 *
 * <p>Each known route has its place, so there are as many as the API defines and no more, whatever
 * strangers ask for. Of the others a batch gives at most {@link #MOST_INCIDENTS}, those with the
 * most requests, and one for the rest of each origin. While it collects, it keeps at most {@link
 * #MOST_GROUPS} of these apart; what exceeds them goes to the rest at once.
 */
public final class IncidentCollector {

    /** The most incidents of one batch, those of routes and the rest of each origin not counted. */
    static final int MOST_INCIDENTS = 200;

    static final int MOST_GROUPS = 2000;

    private static final Comparator<Gathered> MOST_FIRST =
            Comparator.comparingLong((Gathered g) -> g.builder().count()).reversed();

    private final Map<IncidentKey.Origin, OfOrigin> origins = new LinkedHashMap<>();
    private int groups;

    /** Takes a request that failed there. */
    public void add(IncidentKey.Origin origin, FailedRequest request) {
        origins.computeIfAbsent(origin, OfOrigin::new).add(request);
    }

    /**
     * Ends the collection; to be called once. Those of known routes come first, then the others,
     * each in the order of their number of requests and, where it is the same, of their first
     * request; the rest of each origin comes last.
     */
    public List<Incident> finish() {
        var ofRoutes = new ArrayList<Gathered>();
        var others = new ArrayList<Gathered>();
        origins.values().forEach(origin -> origin.gatherInto(ofRoutes, others));
        ofRoutes.sort(MOST_FIRST);
        others.sort(MOST_FIRST);
        var built = new ArrayList<Incident>();
        ofRoutes.forEach(gathered -> built.add(gathered.build()));
        int kept = Math.min(others.size(), MOST_INCIDENTS);
        others.subList(0, kept).forEach(gathered -> built.add(gathered.build()));
        others.subList(kept, others.size()).forEach(Gathered::mergeIntoRest);
        origins.values().forEach(origin -> origin.rest().ifPresent(built::add));
        return List.copyOf(built);
    }

    private record Gathered(OfOrigin origin, RequestGroup group, IncidentBuilder builder) {

        Incident build() {
            return origin.build(group, builder);
        }

        void mergeIntoRest() {
            origin.restFrom(builder.first()).merge(builder);
        }
    }

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
            request.route().map(Object::toString).or(request::path).ifPresent(paths::add);
            request.source().ifPresent(sources::add);
            RequestGroup group = request.group();
            IncidentBuilder incident = incidents.get(group);
            if (incident == null) {
                incident = hasPlaceFor(group) ? newIncident(group, request) : restFrom(request);
            }
            incident.add(request);
        }

        private boolean hasPlaceFor(RequestGroup group) {
            return isOfRoute(group) || groups < MOST_GROUPS;
        }

        private IncidentBuilder newIncident(RequestGroup group, FailedRequest request) {
            groups += isOfRoute(group) ? 0 : 1;
            var incident = new IncidentBuilder(request);
            incidents.put(group, incident);
            return incident;
        }

        IncidentBuilder restFrom(FailedRequest request) {
            IncidentBuilder builder = rest.orElseGet(() -> new IncidentBuilder(request));
            rest = Optional.of(builder);
            return builder;
        }

        void gatherInto(List<Gathered> ofRoutes, List<Gathered> others) {
            incidents.forEach(
                    (group, builder) ->
                            (isOfRoute(group) ? ofRoutes : others)
                                    .add(new Gathered(this, group, builder)));
        }

        Optional<Incident> rest() {
            return rest.map(builder -> build(new RequestGroup.Rest(), builder));
        }

        Incident build(RequestGroup group, IncidentBuilder builder) {
            return builder.build(
                    new IncidentKey(origin, group),
                    new Incident.Activity(requests, paths.estimate(), sources.estimate()));
        }
    }

    private static boolean isOfRoute(RequestGroup group) {
        return group instanceof RequestGroup.OfRoute;
    }
}
