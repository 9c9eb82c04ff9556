package io.routemedic.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what can be asked of the audit trail. */
@Command(
        name = "audit",
        synopsisSubcommandLabel = "(show | verify)",
        description = "Show or check the audit trail.")
final class AuditCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say `audit show STAGE` or `audit verify`.");
    }
}
