package io.routemedic.cli.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.console.DeployedConsole;
import io.routemedic.cli.console.StackOptions;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has the console do something, with a proof of who wants it. */
@Command(
        footer = {
            "",
            "Who you are is proven by your AWS credentials, and stands in the trail.",
            "Exit status 1 when nothing was done."
        })
public final class ActCommand implements Callable<Integer> {

    /** What can be done, by the console's own words. */
    public enum Act {
        APPROVE(
                "approve",
                "Approve a plan that a notice asked about, by its fingerprint. Everything is"
                        + " checked again before the heal."),
        REFUSE(
                "refuse",
                "Refuse a plan that a notice asked about, by its fingerprint: it is not carried"
                        + " out."),
        UNDO(
                "undo",
                "Take a heal back, by its id in the notice: the stage serves again what it served"
                        + " before, if it still serves RouteMedic's deployment."),
        ACKNOWLEDGE(
                "acknowledge",
                "Take a finding off the open ones, by its id, until its cause is another one or a"
                        + " plan waits for you."),
        RESUME(
                "resume",
                "Let a stage, as `apiId/stage`, be healed again after a rollback, before the day is"
                        + " over.");

        private final String word;
        private final String description;

        Act(String word, String description) {
            this.word = word;
            this.description = description;
        }

        public String word() {
            return word;
        }

        public CommandLine command(Terminal terminal) {
            CommandLine command = new CommandLine(new ActCommand(this, terminal));
            command.getCommandSpec().name(word).usageMessage().description(description);
            return command;
        }

        public static List<Act> all() {
            return List.of(values());
        }
    }

    @Parameters(paramLabel = "ID", description = "As the notice or `findings` names it.")
    private String id = "";

    @Mixin private StackOptions stack = new StackOptions();

    private final Act act;
    private final Terminal terminal;

    ActCommand(Act act, Terminal terminal) {
        this.act = act;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (DeployedConsole console = stack.console()) {
            ObjectNode answer = console.act(act.word(), id);
            if (!stack.printed(answer, terminal)) {
                terminal.line(Terminal.clean(answer.path("answer").asText()));
            }
            return answer.path("done").asBoolean() ? ExitCode.OK : ExitCode.NO;
        }
    }
}
