package io.routemedic.cli.config;

import io.routemedic.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what can be asked of a configuration. */
@Command(
        name = "config",
        synopsisSubcommandLabel = "(validate | explain | pack)",
        description = "Check, explain or pack a configuration, without asking AWS.")
public final class ConfigCommand implements Runnable {

    /** With what can be asked of it. */
    public static CommandLine command(Terminal terminal) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand("validate", new ConfigValidateCommand(terminal))
                .addSubcommand("explain", new ConfigExplainCommand(terminal))
                .addSubcommand("pack", new ConfigPackCommand(terminal));
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say `config validate FILE`, `config explain FILE` or `config pack FILE`.");
    }
}
