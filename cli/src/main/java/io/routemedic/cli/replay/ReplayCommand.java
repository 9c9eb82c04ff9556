package io.routemedic.cli.replay;

import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.report.ReportFile;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Progress;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import io.routemedic.entry.flow.diagnose.Intake;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.intake.stage.StageDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Access log lines from a file. */
@Command(
        name = "replay",
        description = {
            "Diagnose access log lines from a file: raw lines, what `aws logs tail` or `aws logs"
                + " filter-log-events` prints, a CSV or JSON export of Logs Insights, an export to"
                + " S3, or a subscription event; plain or gzip.",
            "Reads API Gateway with your own AWS credentials and region, and writes nothing to"
                    + " AWS.",
            "",
            "Exit status 0 when no request failed for want of a route, 1 when some did, 2 when"
                    + " lines could not be read."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final String UNNAMED = "replay";

    @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
    private String file = "-";

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = "--log-group",
            paramLabel = "NAME",
            description = "Where the lines come from, to find the stage that writes there.")
    private Optional<String> logGroup = Optional.empty();

    @Option(
            names = "--api",
            paramLabel = "ID",
            description = "The API that the lines are from; with --stage.")
    private Optional<String> api = Optional.empty();

    @Option(names = "--stage", paramLabel = "NAME", description = "The stage of that API.")
    private Optional<String> stage = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The access log format, if the stage has another one by now.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--stand-in",
            paramLabel = "CASE",
            description = "Read the account of a sample case (in a clone) instead of your own.")
    private Optional<String> standIn = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Also write a page about it, which needs no network to be read.")
    private Optional<Path> report = Optional.empty();

    @Mixin private CallerOptions caller = new CallerOptions();

    private final Terminal terminal;
    private final SampleAccounts samples;

    public ReplayCommand(Terminal terminal, SampleAccounts samples) {
        this.terminal = terminal;
        this.samples = samples;
    }

    @Override
    public Integer call() throws IOException {
        List<StageDirectory.Mapping> mappings = mappings();
        try (Progress input = input();
                GatewayAccess access =
                        GatewayAccess.of(standIn, samples, caller, Optional.empty())) {
            ConfigurationReader reader = reader(access);
            ReplayReader lines = new ReplayReader(access.account(), source(), Instant.now());
            Replay replay =
                    Replay.of(
                            access.region(),
                            reader,
                            mappings,
                            each -> lines.read(input, each, input::line));
            input.end();
            report.ifPresent(
                    to ->
                            ReportFile.write(
                                    new ReplayReport(reader, Instant.now()).page(replay),
                                    to,
                                    terminal));
            return conclude(replay, new ReplayMessages(reader, Instant.now()));
        }
    }

    private List<StageDirectory.Mapping> mappings() {
        return namedStage()
                .map(ref -> List.of(new StageDirectory.Mapping(source(), ref)))
                .orElse(List.of());
    }

    private Optional<StageRef> namedStage() {
        if (api.isPresent() != stage.isPresent()) {
            throw new UserException("Give both --api and --stage, or neither.");
        }
        if (format.isPresent() && api.isEmpty()) {
            throw new UserException("Say with --api and --stage whose format --format is.");
        }
        return api.flatMap(id -> stage.map(name -> StageRef.of(id, name)));
    }

    private String source() {
        return logGroup.orElse(UNNAMED);
    }

    private Progress input() throws IOException {
        if (file.equals("-")) {
            return new Progress(System.in, 0, terminal);
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UserException("There is no file `%s` that can be read.".formatted(file));
        }
        InputStream in = Files.newInputStream(path);
        return new Progress(in, Files.size(path), terminal);
    }

    private ConfigurationReader reader(GatewayAccess access) {
        return logGroup.isPresent() && format.isEmpty()
                ? access.reader()
                : new ReplayedStages(access.reader(), source(), format);
    }

    private int conclude(Replay replay, ReplayMessages messages) {
        ReplaySummary summary = new ReplaySummary(replay, messages);
        if (json) {
            terminal.line(summary.document().toPrettyString());
        } else {
            summary.lines().forEach(terminal::line);
        }
        Intake.Result intake = replay.intake();
        if (intake.failures() > 0) {
            return ExitCode.NO;
        }
        return intake.unreadable() > 0 || !intake.problems().isEmpty()
                ? ExitCode.UNKNOWN
                : ExitCode.OK;
    }
}
