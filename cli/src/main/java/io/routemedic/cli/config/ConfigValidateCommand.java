package io.routemedic.cli.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a configuration can be deployed. */
@Command(
        name = "validate",
        description = {
            "Check a configuration: all that is wrong with it, at once.",
            "",
            "Exit status 1 when something is."
        })
final class ConfigValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The configuration, such as routemedic.json.")
    private String file = "";

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    private final Terminal terminal;

    ConfigValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> problems = ConfigFile.read(file).problems();
        if (json) {
            ObjectNode document = Json.object().put("valid", problems.isEmpty());
            problems.forEach(document.putArray("problems")::add);
            terminal.line(Json.pretty(document));
        } else if (problems.isEmpty()) {
            terminal.line(terminal.green("`%s` can be deployed.".formatted(file)));
        } else {
            problems.forEach(problem -> terminal.line(Terminal.clean(problem)));
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.NO;
    }
}
