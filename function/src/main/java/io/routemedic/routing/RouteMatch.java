package io.routemedic.routing;

/**
 * The route that serves a request.
 *
 * @param route as the API defines it; its method is {@link Route#ANY} when the catch-all serves
 */
public record RouteMatch(Route route) {
    /** True when the route ends in a greedy variable, such as {@code {proxy+}}. */
    public boolean isGreedy() {
        return route.path().endsWith("+}");
    }

    /** How many segments of the route are spelled out: 0 for one that would take anything. */
    public int literals() {
        int count = 0;
        for (String segment : Segments.of(route.path())) {
            if (!Segments.isVariable(segment)) {
                count++;
            }
        }
        return count;
    }
}
