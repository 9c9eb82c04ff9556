package io.routemedic.cli.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.console.DeployedConsole;
import io.routemedic.cli.console.StackOptions;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that a finding should not have been told. */
@Command(
        name = "false-alarm",
        description =
                "Say that a finding should not have been told, and why. It is quiet until its cause"
                        + " is another one; trail and digest tell others.",
        footer = {
            "",
            "Who you are is proven by your AWS credentials, and stands in the trail.",
            "Exit status 1 when nothing was done."
        })
public final class FalseAlarmCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FINDING", description = "Its id, as `findings` names it.")
    private String id = "";

    @Option(
            names = "--why",
            paramLabel = "REASON",
            required = true,
            description = "What RouteMedic should have known.")
    private String why = "";

    @Mixin private StackOptions stack = new StackOptions();

    private final Terminal terminal;

    public FalseAlarmCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (DeployedConsole console = stack.console()) {
            ObjectNode answer = console.act("false-alarm", id, Json.object().put("why", why));
            if (!stack.printed(answer, terminal)) {
                terminal.line(Terminal.clean(answer.path("answer").asText()));
            }
            return answer.path("done").asBoolean() ? ExitCode.OK : ExitCode.NO;
        }
    }
}
