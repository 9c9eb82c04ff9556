package io.routemedic.diagnosis.ahead;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.routing.Route;
import io.routemedic.routing.Segments;
import io.routemedic.text.Phrases;
import java.util.List;
import java.util.Optional;

/** A greedy route that is live, while nothing serves the path that it stands below. */
final class GreedyWithoutParent implements TrapFinder {

    @Override
    public List<Trap> find(Outlook outlook) {
        return outlook.ofLive(
                (api, stage) -> {
                    List<Route> alone = alone(stage.getValue());
                    return alone.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    trap(api, api.id() + "/" + stage.getKey().value(), alone));
                });
    }

    private static List<Route> alone(Deployment live) {
        return live.routes().keySet().stream()
                .filter(route -> route.path().endsWith("+}"))
                .filter(
                        greedy ->
                                live.routes().keySet().stream()
                                        .noneMatch(one -> one.path().equals(parent(greedy))))
                .sorted()
                .toList();
    }

    private static String parent(Route greedy) {
        List<String> segments = Segments.of(greedy.path());
        return Segments.path(segments.subList(0, segments.size() - 1));
    }

    private Trap trap(Outlook.Api api, String stage, List<Route> alone) {
        return Trap.of(
                this,
                api.id(),
                "Stage `%s`".formatted(stage),
                "It has %s, and no method at %s itself: requests to exactly that path fail."
                        .formatted(
                                Phrases.listed(alone, 5),
                                Phrases.listed(
                                        alone.stream()
                                                .map(GreedyWithoutParent::parent)
                                                .distinct()
                                                .toList(),
                                        5)),
                "Add a method to the path itself, if clients ask for it: a greedy route does not"
                        + " take it.");
    }
}
