package io.routemedic.cli.audit;

import io.routemedic.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what can be asked of the audit trail. */
@Command(
        name = "audit",
        synopsisSubcommandLabel = "(show | verify)",
        description = "Show or check the audit trail.")
public final class AuditCommand implements Runnable {

    /** With what can be asked of it. */
    public static CommandLine command(Terminal terminal) {
        return new CommandLine(new AuditCommand())
                .addSubcommand("show", new AuditShowCommand(terminal))
                .addSubcommand("verify", new AuditVerifyCommand(terminal));
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say `audit show STAGE` or `audit verify`.");
    }
}
