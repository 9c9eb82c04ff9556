package io.routemedic.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.local.cases.CaseResult;
import java.util.stream.Collectors;

/** A case's result for a person. */
record CaseText(Terminal terminal) {

    /** One line, and what is not as expected. */
    void print(CaseResult result) {
        String mark = result.isAsExpected() ? terminal.green("ok  ") : terminal.red("FAIL");
        terminal.line(
                "%s %-48s %s"
                        .formatted(
                                mark,
                                result.sample().name(),
                                terminal.dim(
                                        "%s (%.1f s)"
                                                .formatted(
                                                        summary(result),
                                                        result.took().toMillis() / 1000.0))));
        result.differences().forEach(difference -> terminal.line("       " + difference));
    }

    /** What is not as expected, on standard error. */
    void explain(CaseResult result) {
        result.differences()
                .forEach(difference -> terminal.error(result.sample().name() + ": " + difference));
    }

    private static String summary(CaseResult result) {
        JsonNode findings = result.report().path("findings");
        String causes =
                findings.valueStream()
                        .map(finding -> finding.path("cause").asText())
                        .distinct()
                        .collect(Collectors.joining(", "));
        String actions =
                result.report()
                        .path("actions")
                        .valueStream()
                        .map(action -> action.path("type").asText())
                        .collect(Collectors.joining(", "));
        String found = causes.isEmpty() ? "nothing found" : causes;
        return actions.isEmpty() ? found : found + "; " + actions;
    }
}
