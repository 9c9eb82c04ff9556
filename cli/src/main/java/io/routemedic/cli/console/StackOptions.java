package io.routemedic.cli.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.Terminal;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which deployed RouteMedic a command is about, by whom, and how its answer is printed. */
public final class StackOptions {

    @Mixin private StackName stack = new StackName();

    @Mixin private CallerOptions caller = new CallerOptions();

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    public DeployedConsole console() {
        return new DeployedConsole(
                stack.toString(), caller.region(Optional.empty()), caller.credentials());
    }

    /** Prints a document if that is wanted, and says whether it did. */
    public boolean printed(JsonNode document, Terminal terminal) {
        if (json) {
            terminal.line(Json.pretty(document));
        }
        return json;
    }
}
