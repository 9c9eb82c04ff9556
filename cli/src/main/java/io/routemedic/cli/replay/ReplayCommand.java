package io.routemedic.cli.replay;

import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Progress;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.entry.flow.Intake;
import io.routemedic.entry.flow.LogDiagnosis;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.stage.StageDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Access log lines from a file. */
@Command(
        name = "replay",
        description = {
            "Diagnose access log lines from a file: raw lines, what `aws logs filter-log-events`",
            "prints, or a subscription event; plain or gzip. Reads API Gateway with your own AWS",
            "credentials and region, and writes nothing to AWS.",
            "",
            "Exit status 0 when no request failed for want of a route, 1 when some did, 2 when"
                    + " lines",
            "could not be read."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final String UNNAMED = "replay";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

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

    @Mixin private CallerOptions caller = new CallerOptions();

    private final Terminal terminal;
    private final SampleAccounts samples;

    public ReplayCommand(Terminal terminal, SampleAccounts samples) {
        this.terminal = terminal;
        this.samples = samples;
    }

    @Override
    public Integer call() throws IOException {
        Optional<StageRef> named = namedStage();
        try (Progress input = input();
                GatewayAccess access =
                        GatewayAccess.of(standIn, samples, caller, Optional.empty())) {
            ConfigurationReader reader = reader(access);
            ReplayReader lines = new ReplayReader(access.account(), source(), Instant.now());
            Intake.Result intake =
                    new Intake(
                                    access.region(),
                                    new LogBatchReader(Set.of()),
                                    directory(reader, named),
                                    reader,
                                    _ -> false)
                            .collect(each -> lines.read(input, each, input::line));
            input.end();
            return conclude(intake, diagnosed(intake, reader));
        }
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

    private StageDirectory directory(ConfigurationReader reader, Optional<StageRef> named) {
        List<StageDirectory.Mapping> mappings =
                named.map(ref -> List.of(new StageDirectory.Mapping(source(), ref)))
                        .orElse(List.of());
        return new StageDirectory(reader, mappings, REMEMBERED, InstantSource.system());
    }

    private static List<Finding> diagnosed(Intake.Result intake, ConfigurationReader reader) {
        LogDiagnosis diagnosis =
                new LogDiagnosis(
                        new SnapshotReader(reader),
                        new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()));
        return intake.incidents().stream().map(diagnosis::diagnose).toList();
    }

    private int conclude(Intake.Result intake, List<Finding> findings) {
        ReplaySummary summary = new ReplaySummary(intake, findings);
        if (json) {
            terminal.line(summary.document().toPrettyString());
        } else {
            summary.lines().forEach(terminal::line);
        }
        if (intake.failures() > 0) {
            return ExitCode.NO;
        }
        return intake.unreadable() > 0 || !intake.problems().isEmpty()
                ? ExitCode.UNKNOWN
                : ExitCode.OK;
    }
}
