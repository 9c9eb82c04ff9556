package io.routemedic.diagnosis.paths;

import io.routemedic.routing.Segments;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a request's path is from a route's, by the segments that would have to be changed, left
 * out or added. A variable takes any segment for nothing. Paths are compared up to 12 segments and
 * segments up to 48 characters, so that the cost is bounded whatever a client sends.
 */
final class PathDistance {
    private static final int MOST_SEGMENTS = 12;

    private final List<String> asked;
    private final List<String> route;
    private final double[][] cost;

    private PathDistance(List<String> asked, List<String> route) {
        this.asked = asked;
        this.route = route;
        this.cost = new double[asked.size() + 1][route.size() + 1];
        for (int i = 0; i <= asked.size(); i++) {
            for (int j = 0; j <= route.size(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(i, j);
            }
        }
    }

    static PathDistance between(List<String> asked, List<String> route) {
        return new PathDistance(
                asked.subList(0, Math.min(asked.size(), MOST_SEGMENTS)),
                route.subList(0, Math.min(route.size(), MOST_SEGMENTS)));
    }

    /** Segments to change, in whole and parts of segments; 0 when the route fits the path. */
    double cost() {
        return cost[asked.size()][route.size()];
    }

    /** True when at least one spelled-out segment of the route is, or nearly is, in the path. */
    boolean sharesWording() {
        return route.stream()
                .filter(segment -> !Segments.isVariable(segment))
                .anyMatch(
                        segment ->
                                asked.stream().anyMatch(a -> Spelling.distance(a, segment) < 0.5));
    }

    /** What differs, in the order of the path, for people. */
    List<String> differences() {
        List<String> found = new ArrayList<>();
        int i = asked.size();
        int j = route.size();
        while (i > 0 || j > 0) {
            // On a tie, what is too many or missing is at the end: that reads most naturally.
            if (i > 0 && cost[i][j] == cost[i - 1][j] + extra(j)) {
                if (extra(j) > 0) {
                    found.add("segment %d, `%s`, is too many".formatted(i, asked.get(i - 1)));
                }
                i--;
            } else if (j > 0 && cost[i][j] == cost[i][j - 1] + 1) {
                found.add("segment %d, `%s`, is missing".formatted(j, route.get(j - 1)));
                j--;
            } else {
                if (change(i, j) > 0) {
                    found.add(
                            "segment %d is `%s`, not `%s`"
                                    .formatted(j, route.get(j - 1), asked.get(i - 1)));
                }
                i--;
                j--;
            }
        }
        return found.reversed();
    }

    private double cheapest(int i, int j) {
        return Math.min(
                cost[i - 1][j - 1] + change(i, j),
                Math.min(cost[i - 1][j] + extra(j), cost[i][j - 1] + 1));
    }

    private double change(int i, int j) {
        String segment = route.get(j - 1);
        return Segments.isVariable(segment) ? 0 : Spelling.distance(asked.get(i - 1), segment);
    }

    /** A greedy variable takes further segments for nothing. */
    private double extra(int j) {
        return j > 0 && j == route.size() && Segments.isGreedy(route.get(j - 1)) ? 0 : 1;
    }
}
