package io.routemedic.cli.check;

import io.routemedic.cli.check.Passage.Fate;
import io.routemedic.routing.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a check came to.
 *
 * @param lines how many were read
 * @param byFate most requests first
 * @param newlyOpen routes that would be there, open to everyone, and are not so now
 * @param ahead what requests to the API will fail of, as it is
 */
record CheckReport(
        PlannedRoutes live,
        PlannedRoutes toBe,
        long lines,
        TrafficCheck.Counts counts,
        Map<Fate, List<Row>> byFate,
        List<Route> newlyOpen,
        TrapsAhead ahead) {

    /** The requests of one passage. */
    record Row(Passage passage, Tally tally) {}

    static CheckReport of(
            PlannedRoutes live, PlannedRoutes toBe, long lines, TrafficCheck.Counts counts) {
        Map<Fate, List<Row>> byFate = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            byFate.put(fate, new ArrayList<>());
        }
        counts.tallies()
                .forEach(
                        (passage, tally) ->
                                byFate.getOrDefault(passage.fate(live, toBe), new ArrayList<>())
                                        .add(new Row(passage, tally)));
        byFate.values()
                .forEach(
                        rows ->
                                rows.sort(
                                        Comparator.comparing(
                                                        (Row row) -> row.tally().requests(),
                                                        Comparator.reverseOrder())
                                                .thenComparing(row -> row.passage().route())));
        return new CheckReport(
                live, toBe, lines, counts, byFate, newlyOpen(live, toBe), TrapsAhead.NONE);
    }

    /** The same, with what was looked for besides. */
    CheckReport with(TrapsAhead traps) {
        return new CheckReport(live, toBe, lines, counts, byFate, newlyOpen, traps);
    }

    private static List<Route> newlyOpen(PlannedRoutes live, PlannedRoutes toBe) {
        return toBe.routes().entrySet().stream()
                .filter(entry -> entry.getValue().access().isOpen())
                .map(Map.Entry::getKey)
                .filter(
                        route ->
                                !live.routes().containsKey(route)
                                        || !live.routes().get(route).access().isOpen())
                .toList();
    }

    List<Row> rows(Fate fate) {
        return byFate.getOrDefault(fate, List.of());
    }

    long requests(Fate fate) {
        return rows(fate).stream().mapToLong(row -> row.tally().requests()).sum();
    }

    long requests() {
        return counts.tallies().values().stream().mapToLong(Tally::requests).sum();
    }

    /** Whether routes would vanish that are used. */
    boolean breaks() {
        return !rows(Fate.VANISHES).isEmpty();
    }

    /** What could not be found out, one sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(live.notes());
        Stream.concat(toBe.notes().stream(), ahead.notes().stream())
                .filter(note -> !notes.contains(note))
                .forEach(notes::add);
        if (counts.unreadable() > 0) {
            notes.add(
                    "%,d lines could not be read by the access log format."
                            .formatted(counts.unreadable()));
        }
        if (counts.undecided() > 0) {
            notes.add(
                    "%,d lines do not tell which resource was asked for."
                            .formatted(counts.undecided()));
        }
        if (counts.ofOtherStages() > 0) {
            notes.add("%,d lines are of other stages.".formatted(counts.ofOtherStages()));
        }
        return notes;
    }
}
