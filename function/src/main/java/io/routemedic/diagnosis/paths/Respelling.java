package io.routemedic.diagnosis.paths;

import io.routemedic.diagnosis.examination.Place;
import io.routemedic.routing.Route;
import io.routemedic.routing.RouteMatch;
import io.routemedic.routing.RouteTable;
import io.routemedic.text.PercentEncoding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One peculiarity of a path's spelling, and how to undo it.
 *
 * @param what its name for people
 * @param anyCase whether letter case is undone as well
 */
public record Respelling(String what, UnaryOperator<String> undoing, boolean anyCase) {
    public static final Respelling SLASHES =
            new Respelling("the slash too many", Respelling::withoutExtraSlashes, false);

    private static final List<Respelling> ALL =
            List.of(
                    SLASHES,
                    new Respelling("the letter case", path -> path, true),
                    new Respelling("a stray `#`, `?` or `;`", Respelling::beforeStray, false),
                    new Respelling("the percent-encoding", PercentEncoding::decode, false),
                    new Respelling(
                            "more than one peculiarity of its spelling",
                            path ->
                                    withoutExtraSlashes(
                                            PercentEncoding.decode(beforeStray(path)).strip()),
                            true));

    /** From the plainest to the most far-fetched; the last undoes all of them together. */
    public static List<Respelling> all() {
        return ALL;
    }

    public String undo(String path) {
        return undoing.apply(path);
    }

    /** The live route that serves the path once this is undone; empty when nothing changes. */
    public Optional<Route> match(Place place) {
        String undone = undo(place.resource());
        if (anyCase) {
            return matchAnyCase(place, undone);
        }
        return undone.equals(place.resource())
                ? Optional.empty()
                : place.live().table().match(place.method(), undone).map(RouteMatch::route);
    }

    private static Optional<Route> matchAnyCase(Place place, String path) {
        Map<Route, Route> byLowerCase = new HashMap<>();
        for (Route route : place.live().table().routes()) {
            byLowerCase.putIfAbsent(
                    new Route(route.method(), route.path().toLowerCase(Locale.ROOT)), route);
        }
        return RouteTable.of(byLowerCase.keySet())
                .match(place.method(), path.toLowerCase(Locale.ROOT))
                .map(match -> byLowerCase.get(match.route()));
    }

    private static String withoutExtraSlashes(String path) {
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '/' || single.isEmpty() || single.charAt(single.length() - 1) != '/') {
                single.append(c);
            }
        }
        return single.toString();
    }

    /** Up to the first {@code #} or {@code ?}, without what follows a {@code ;} in a segment. */
    private static String beforeStray(String path) {
        StringBuilder kept = new StringBuilder();
        boolean parameter = false;
        for (int i = 0; i < path.length(); i++) {
            char c = PercentEncoding.charAt(path, i);
            if (c == '#' || c == '?') {
                break;
            }
            parameter = c == ';' || (parameter && c != '/');
            if (!parameter) {
                kept.append(path.charAt(i));
            }
        }
        return kept.toString();
    }
}
