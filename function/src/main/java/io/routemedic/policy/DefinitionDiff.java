package io.routemedic.policy;

import io.routemedic.gateway.model.Definitions;
import io.routemedic.routing.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the definitions of what is live already would change.
 *
 * <p>What belongs to an added or a removed route is left out: the route itself says it. So is an
 * authorizer, a model or a request validator that only the draft uses: it has effect only where a
 * route refers to it, and a live route that newly refers to it has changed and is named for that.
 *
 * @param changed aspects that differ, sorted
 * @param unchecked aspects that could not be compared, sorted
 */
record DefinitionDiff(List<String> changed, List<String> unchecked) {

    static DefinitionDiff between(Definitions live, Definitions draft, Set<Route> existing) {
        Predicate<String> concernsWhatIsLive =
                aspect -> Definitions.routeOf(aspect).map(existing::contains).orElse(true);
        List<String> changed =
                Stream.concat(live.aspects().keySet().stream(), draft.aspects().keySet().stream())
                        .distinct()
                        .filter(concernsWhatIsLive)
                        .filter(aspect -> !isNewAndUnused(aspect, live))
                        .filter(aspect -> !text(live, aspect).equals(text(draft, aspect)))
                        .sorted()
                        .toList();
        TreeSet<String> unchecked = new TreeSet<>(undescribed(live, draft, existing));
        Stream.concat(live.unchecked().stream(), draft.unchecked().stream())
                .filter(concernsWhatIsLive)
                .forEach(unchecked::add);
        return new DefinitionDiff(changed, List.copyOf(unchecked));
    }

    private static boolean isNewAndUnused(String aspect, Definitions live) {
        return Definitions.worksByReference(aspect) && !live.aspects().containsKey(aspect);
    }

    private static Optional<String> text(Definitions definitions, String aspect) {
        return Optional.ofNullable(definitions.aspects().get(aspect));
    }

    /** Routes that a side is silent about: nothing is known of them, which is not no change. */
    private static Set<String> undescribed(
            Definitions live, Definitions draft, Set<Route> existing) {
        Set<Route> described = new HashSet<>(live.routes());
        described.retainAll(draft.routes());
        return existing.stream()
                .filter(route -> !described.contains(route))
                .map(Objects::toString)
                .collect(Collectors.toSet());
    }
}
