package io.routemedic.cli.check;

import io.routemedic.cli.check.CheckReport.Row;
import io.routemedic.cli.check.Passage.Fate;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as workflow commands, which GitHub shows beside the change.
 *
 * @see <a
 *     href="https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions">Workflow
 *     commands</a>
 */
final class GithubAnnotations {

    private GithubAnnotations() {}

    static List<String> of(CheckReport report) {
        CheckText text = new CheckText(report);
        List<String> lines = new ArrayList<>();
        for (Row row : report.rows(Fate.VANISHES)) {
            lines.add(
                    command(
                            "error",
                            "A route that is used would vanish",
                            "%s: %s".formatted(row.passage().route(), requests(row))));
        }
        for (Fate fate : List.of(Fate.ADMITS_OTHERS, Fate.LEADS_ELSEWHERE, Fate.MOVES)) {
            for (Row row : report.rows(fate)) {
                lines.add(
                        command(
                                "warning",
                                "A route that is used would change",
                                text.detail(row.passage(), fate) + " " + requests(row)));
            }
        }
        report.newlyOpen()
                .forEach(
                        route ->
                                lines.add(
                                        command(
                                                "warning",
                                                "A route would be open to everyone",
                                                route.toString())));
        for (Row row : report.rows(Fate.HEALED)) {
            lines.add(
                    command(
                            "notice",
                            "Requests that fail today would be answered",
                            "%s: %s".formatted(row.passage().route(), requests(row))));
        }
        return lines;
    }

    private static String requests(Row row) {
        return "%s requests from %s callers, the last at %s."
                .formatted(
                        CheckText.number(row.tally().requests()),
                        CheckText.number(row.tally().callers()),
                        CheckText.time(row.tally().lastSeen()));
    }

    private static String command(String kind, String title, String message) {
        return "::%s title=%s::%s".formatted(kind, escaped(title), escaped(message));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
