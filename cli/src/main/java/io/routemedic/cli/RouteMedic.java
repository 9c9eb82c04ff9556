package io.routemedic.cli;

import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.audit.AuditCommand;
import io.routemedic.cli.check.CheckCommand;
import io.routemedic.cli.config.ConfigCommand;
import io.routemedic.cli.diagnose.DiagnoseCommand;
import io.routemedic.cli.doctor.DoctorCommand;
import io.routemedic.cli.mcp.McpCommand;
import io.routemedic.cli.people.ActCommand;
import io.routemedic.cli.people.FalseAlarmCommand;
import io.routemedic.cli.people.FindingsCommand;
import io.routemedic.cli.people.MuteCommand;
import io.routemedic.cli.replay.ReplayCommand;
import io.routemedic.cli.terminal.Errors;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.configuration.Version;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's entry. Another program can add commands of its own. */
@Command(
        name = "routemedic",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = RouteMedic.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Finds out why API Gateway answers 403 Missing Authentication Token.",
        footer = {
            "",
            "`routemedic help COMMAND` tells more. A clone of RouteMedic has two more commands:",
            "`demo` shows the closed loop on your machine, and `run` goes through sample cases.",
            "Exit status: 0 yes, 1 no, 2 could not tell, 64 wrong usage, 70 something does not"
                    + " work."
        },
        subcommands = {CommandLine.HelpCommand.class, AutoComplete.GenerateCompletion.class})
public final class RouteMedic {

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error came from.")
    private boolean debug;

    RouteMedic() {}

    /** Runs the command that the arguments name, and ends the process with its status. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), SampleAccounts.none(), Map.of(), args));
    }

    /**
     * Runs the command that the arguments name.
     *
     * @param more commands, by name
     */
    public static int run(
            Terminal terminal, SampleAccounts samples, Map<String, Object> more, String... args) {
        CommandLine line = commandLine(terminal, samples);
        more.forEach(line::addSubcommand);
        if (args.length == 0) {
            line.usage(terminal.err());
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** All commands that a release has. */
    static CommandLine commandLine(Terminal terminal, SampleAccounts samples) {
        RouteMedic top = new RouteMedic();
        CommandLine line =
                new CommandLine(top)
                        .addSubcommand("diagnose", new DiagnoseCommand(terminal, samples))
                        .addSubcommand("replay", new ReplayCommand(terminal, samples))
                        .addSubcommand("check", new CheckCommand(terminal, samples))
                        .addSubcommand("doctor", new DoctorCommand(terminal, samples))
                        .addSubcommand("findings", new FindingsCommand(terminal))
                        .addSubcommand("mute", new MuteCommand(terminal))
                        .addSubcommand("false-alarm", new FalseAlarmCommand(terminal))
                        .addSubcommand("audit", AuditCommand.command(terminal))
                        .addSubcommand("mcp", new McpCommand(terminal, System.in))
                        .addSubcommand("config", ConfigCommand.command(terminal))
                        .setOut(writer(terminal.out()))
                        .setErr(writer(terminal.err()))
                        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                        .setUsageHelpLongOptionsMaxWidth(28)
                        .setExecutionExceptionHandler(
                                (e, _, _) -> new Errors(terminal, top.debug).report(e))
                        .setParameterExceptionHandler(
                                (e, _) -> new Errors(terminal, top.debug).usage(e));
        ActCommand.Act.all().forEach(act -> line.addSubcommand(act.word(), act.command(terminal)));
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** What {@code --version} prints. */
    static final class Versions implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"RouteMedic " + Version.current()};
        }
    }
}
