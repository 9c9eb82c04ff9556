package io.routemedic.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
public final class IncidentCollector {

    /** The most incidents of one batch, the rest of each stage not counted. */
    public static final int MOST_INCIDENTS = 200;

    /** The method and the path shape of the rest. */
    public static final String REST = "*";

    static final int MOST_KEYS = 2000;

    private static final Comparator<Map.Entry<IncidentKey, IncidentBuilder>> MOST_FREQUENT =
            Comparator.comparingLong(
                            (Map.Entry<IncidentKey, IncidentBuilder> e) -> e.getValue().count())
                    .reversed();

    private final Map<IncidentKey, IncidentBuilder> incidents = new LinkedHashMap<>();
    private final Map<Origin, IncidentBuilder> rest = new LinkedHashMap<>();
    private final Map<Origin, ActivityCounter> activities = new HashMap<>();

    void add(Origin origin, FailedRequest request) {
        activities.computeIfAbsent(origin, _ -> new ActivityCounter()).add(request);
        var key = new IncidentKey(origin, request.method(), request.pathShape());
        boolean roomLeft = incidents.size() < MOST_KEYS || incidents.containsKey(key);
        IncidentBuilder incident =
                roomLeft
                        ? incidents.computeIfAbsent(key, _ -> new IncidentBuilder(request))
                        : rest.computeIfAbsent(origin, _ -> new IncidentBuilder(request));
        incident.add(request);
    }

    /**
     * Ends the collection; to be called once. Most requests come first, equally frequent incidents
     * in the order of their first request, and the rest of each stage last.
     */
    List<Incident> finish() {
        var byFrequency = new ArrayList<>(incidents.entrySet());
        byFrequency.sort(MOST_FREQUENT);
        var built = new ArrayList<Incident>();
        for (Map.Entry<IncidentKey, IncidentBuilder> entry : byFrequency) {
            IncidentKey key = entry.getKey();
            if (built.size() < MOST_INCIDENTS) {
                built.add(entry.getValue().build(key, activityOf(key.origin())));
            } else {
                rest.computeIfAbsent(
                                key.origin(), _ -> new IncidentBuilder(entry.getValue().first()))
                        .merge(entry.getValue());
            }
        }
        rest.forEach(
                (origin, incident) ->
                        built.add(
                                incident.build(
                                        new IncidentKey(origin, REST, REST), activityOf(origin))));
        return List.copyOf(built);
    }

    private Activity activityOf(Origin origin) {
        return activities.getOrDefault(origin, new ActivityCounter()).activity();
    }

    private static final class ActivityCounter {
        private final DistinctCounter paths = new DistinctCounter();
        private final DistinctCounter sources = new DistinctCounter();
        private long requests;

        void add(FailedRequest request) {
            requests++;
            request.path().ifPresent(paths::add);
            request.sourceIp().ifPresent(sources::add);
        }

        Activity activity() {
            return new Activity(requests, paths.estimate(), sources.estimate());
        }
    }
}
