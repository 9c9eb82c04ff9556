package io.routemedic.cli.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a configuration means. */
@Command(
        name = "explain",
        description =
                "Say what each stage gets by a configuration: its mode, what holds, who is told.")
final class ConfigExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The configuration, such as routemedic.json.")
    private String file = "";

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    private final Terminal terminal;

    ConfigExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Explanation explanation = new Explanation(ConfigFile.read(file).configuration());
        if (json) {
            ObjectNode document = explanation.document();
            terminal.line(Json.pretty(document));
        } else {
            explanation.lines().forEach(line -> terminal.line(Terminal.clean(line)));
        }
        return ExitCode.OK;
    }
}
