package io.routemedic.cli.check;

import io.routemedic.cli.check.CheckReport.Row;
import io.routemedic.cli.check.Passage.Fate;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as a table with bars, for people. */
final class CheckText {

    private static final int WIDEST_BAR = 20;
    private static final int MOST_ROWS = 20;
    private static final String ROW = "  %-36s %11s %8s  %-20s %s";

    private static final List<Map.Entry<Fate, String>> HEADINGS =
            List.of(
                    Map.entry(Fate.VANISHES, "Would become `403 Missing Authentication Token`"),
                    Map.entry(Fate.ADMITS_OTHERS, "Would let in others"),
                    Map.entry(Fate.LEADS_ELSEWHERE, "Would lead elsewhere"),
                    Map.entry(Fate.MOVES, "Would be served by another route"),
                    Map.entry(Fate.HEALED, "Fail today, and would not any more"));

    private final CheckReport report;

    CheckText(CheckReport report) {
        this.report = report;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s with %s: %s requests in %s lines."
                        .formatted(
                                report.live().name(),
                                report.toBe().name(),
                                number(report.requests()),
                                number(report.lines())));
        lines.set(
                0,
                Character.toUpperCase(lines.getFirst().charAt(0)) + lines.getFirst().substring(1));
        long most = HEADINGS.stream().mapToLong(one -> most(one.getKey())).max().orElse(0);
        HEADINGS.forEach(heading -> add(lines, heading.getKey(), heading.getValue(), most));
        addOpen(lines);
        addAhead(lines);
        lines.add("");
        lines.add(
                "%s requests stay as they are, %s fail before and after."
                        .formatted(
                                number(report.requests(Fate.STAYS)),
                                number(report.requests(Fate.MISSING))));
        report.notes().forEach(note -> lines.add("Mind: " + note));
        lines.add(verdict());
        return lines;
    }

    private String verdict() {
        int routes = report.rows(Fate.VANISHES).size();
        return report.breaks()
                ? "Do not deploy this: %d %s that %s used would vanish."
                        .formatted(
                                routes,
                                routes == 1 ? "route" : "routes",
                                routes == 1 ? "is" : "are")
                : "No route that is used would vanish.";
    }

    private long most(Fate fate) {
        return report.rows(fate).stream().mapToLong(row -> row.tally().requests()).max().orElse(0);
    }

    private void add(List<String> lines, Fate fate, String heading, long most) {
        List<Row> rows = report.rows(fate);
        if (rows.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(heading);
        lines.add(ROW.formatted("ROUTE", "REQUESTS", "CALLERS", "LAST SEEN", "").stripTrailing());
        rows.stream().limit(MOST_ROWS).forEach(row -> lines.add(row(row, most)));
        if (rows.size() > MOST_ROWS) {
            lines.add("  and %d more routes".formatted(rows.size() - MOST_ROWS));
        }
        rows.stream()
                .limit(MOST_ROWS)
                .map(row -> detail(row.passage(), fate))
                .filter(detail -> !detail.isEmpty())
                .forEach(detail -> lines.add("  " + detail));
    }

    private static String row(Row row, long most) {
        long requests = row.tally().requests();
        int width = (int) Math.max(1, Math.round((double) WIDEST_BAR * requests / most));
        return ROW.formatted(
                        row.passage().route(),
                        number(requests),
                        number(row.tally().callers()),
                        time(row.tally().lastSeen()),
                        "█".repeat(width))
                .stripTrailing();
    }

    /** What differs, in one line; empty where the heading says it all. */
    String detail(Passage passage, Fate fate) {
        Route route = passage.route();
        return switch (fate) {
            case MOVES ->
                    "`%s` would be served by `%s`.".formatted(route, passage.then().orElse(route));
            case ADMITS_OTHERS ->
                    "`%s`: %s now, %s then."
                            .formatted(
                                    route,
                                    shown(report.live(), route),
                                    shown(report.toBe(), route));
            case LEADS_ELSEWHERE -> "`%s` has another integration.".formatted(route);
            case VANISHES, HEALED, STAYS, MISSING -> "";
        };
    }

    private static String shown(PlannedRoutes routes, Route route) {
        PlannedRoutes.Entry entry = routes.routes().get(route);
        return entry == null ? "not there" : entry.shown();
    }

    private void addOpen(List<String> lines) {
        if (!report.newlyOpen().isEmpty()) {
            lines.add("");
            lines.add("Would be open to everyone, and are not now");
            report.newlyOpen().stream().limit(MOST_ROWS).forEach(route -> lines.add("  " + route));
            if (report.newlyOpen().size() > MOST_ROWS) {
                lines.add("  and %d more".formatted(report.newlyOpen().size() - MOST_ROWS));
            }
        }
    }

    private void addAhead(List<String> lines) {
        if (!report.ahead().traps().isEmpty()) {
            lines.add("");
            lines.add("What requests to this API fail of as it is");
            report.ahead().traps().stream()
                    .limit(MOST_ROWS)
                    .forEach(
                            trap ->
                                    lines.add(
                                            "  %s: %s %s (%s)"
                                                    .formatted(
                                                            trap.subject(),
                                                            trap.what(),
                                                            trap.todo(),
                                                            trap.kind())));
        }
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String time(Instant at) {
        return at.equals(Instant.MIN) ? "-" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
