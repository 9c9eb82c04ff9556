package io.routemedic.local.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's entry. */
@Command(
        name = "routemedic",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "RouteMedic 1.0.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Finds out why API Gateway answers 403 Missing Authentication Token.",
        footer = {
            "",
            "`routemedic help COMMAND` tells more. Exit status: 0 yes, 1 no, 2 could not tell,",
            "64 wrong usage, 70 something does not work."
        },
        subcommands = CommandLine.HelpCommand.class)
public final class RouteMedic {

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error came from.")
    private boolean debug;

    RouteMedic() {}

    /** Runs the command that the arguments name, and ends the process with its status. */
    public static void main(String[] args) {
        // Before the first logger: the function's own configuration, which is on the class path
        // too,
        // writes JSON to standard output.
        System.setProperty("log4j2.configurationFile", "log4j2-command-line.xml");
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs the command that the arguments name. */
    static int run(Terminal terminal, String... args) {
        RouteMedic top = new RouteMedic();
        CommandLine line =
                new CommandLine(top)
                        .addSubcommand("demo", new DemoCommand(terminal))
                        .addSubcommand("run", new RunCommand(terminal))
                        .addSubcommand("diagnose", new DiagnoseCommand(terminal))
                        .addSubcommand("replay", new ReplayCommand(terminal))
                        .addSubcommand("findings", new FindingsCommand(terminal))
                        .addSubcommand("audit", audit(terminal))
                        .setOut(writer(terminal.out()))
                        .setErr(writer(terminal.err()))
                        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                        .setUsageHelpLongOptionsMaxWidth(28)
                        .setExecutionExceptionHandler(
                                (e, _, _) -> new Errors(terminal, top.debug).report(e))
                        .setParameterExceptionHandler(
                                (e, _) -> new Errors(terminal, top.debug).usage(e));
        ActCommand.Act.all().forEach(act -> line.addSubcommand(act.word(), act.command(terminal)));
        if (args.length == 0) {
            line.usage(terminal.err());
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    private static CommandLine audit(Terminal terminal) {
        return new CommandLine(new AuditCommand())
                .addSubcommand("show", new AuditShowCommand(terminal))
                .addSubcommand("verify", new AuditVerifyCommand(terminal));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
