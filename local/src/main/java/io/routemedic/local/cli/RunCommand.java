package io.routemedic.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.local.cases.CaseResult;
import io.routemedic.local.cases.CaseRunner;
import io.routemedic.local.cases.GoldenFiles;
import io.routemedic.local.cases.ParallelRun;
import io.routemedic.local.cases.SampleCase;
import io.routemedic.local.cloud.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cases through the packaged function. */
@Command(
        name = "run",
        description = {
            "Put sample cases through the packaged function on the stand-in for AWS.",
            "",
            "Exit status 0 when every case with a finding.json matched it, 1 when one did not."
        })
final class RunCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = "--update",
            description =
                    "Write each case's notice.txt anew, and its event.json if missing; never"
                            + " finding.json.")
    private boolean update;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many cases run at a time; as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Parameters(
            paramLabel = "CASE",
            description =
                    "Folders with a gateway.json, or names in events/; all of events/ if none.")
    private List<String> names = new ArrayList<>();

    private final Terminal terminal;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Cases cases = Cases.ofInstallation();
        List<SampleCase> chosen =
                names.isEmpty() ? cases.all() : names.stream().map(cases::find).toList();
        List<CaseResult> results = new ArrayList<>();
        PlainRuntime.say(terminal);
        try (Workshop workshop = Workshop.warm()) {
            ParallelRun run = new ParallelRun(new CaseRunner(workshop), Math.max(1, jobs));
            run.all(chosen, result -> results.add(shown(result)));
        }
        return conclude(results);
    }

    private CaseResult shown(CaseResult result) {
        if (update) {
            GoldenFiles.update(result);
        }
        if (!json) {
            new CaseText(terminal).print(result);
        }
        return result;
    }

    private int conclude(List<CaseResult> results) {
        long failed = results.stream().filter(result -> !result.isAsExpected()).count();
        if (json) {
            terminal.line(document(results).toPrettyString());
            results.stream()
                    .filter(result -> !result.isAsExpected())
                    .forEach(result -> new CaseText(terminal).explain(result));
        } else {
            terminal.line();
            terminal.line(
                    failed == 0
                            ? terminal.green(
                                    "All %d cases are as expected.".formatted(results.size()))
                            : terminal.red(
                                    "%d of %d cases are not as expected."
                                            .formatted(failed, results.size())));
        }
        return failed == 0 ? ExitCode.OK : ExitCode.NO;
    }

    private static ObjectNode document(List<CaseResult> results) {
        ObjectNode document = Json.object();
        ArrayNode cases = document.putArray("cases");
        results.forEach(result -> cases.add(result.report()));
        return document;
    }
}
