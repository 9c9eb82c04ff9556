package io.routemedic.cli.check;

import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.intake.format.AccessLogFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A deployment, tried on real traffic before it is made. */
@Command(
        name = "check",
        description = {
            "Try a deployment on real traffic before it is made: which requests that are answered"
                + " today would become `403 Missing Authentication Token`, which routes would let"
                + " in others, and which failures would end.",
            "Reads API Gateway with your own AWS credentials and region; changes nothing.",
            "",
            "Without --openapi, --template or --to-be, the API's draft is tried.",
            "",
            "Exit status 0 when no route that is used would vanish, 1 when one would, 2 when no"
                    + " line could be read."
        })
public final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--api",
            paramLabel = "ID",
            required = true,
            description = "The API that is live.")
    private String api = "";

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            required = true,
            description = "The stage that would be deployed to.")
    private String stage = "";

    @Option(
            names = "--openapi",
            paramLabel = "FILE",
            description = "An OpenAPI file, JSON or YAML, with or without AWS's extensions.")
    private Optional<Path> openApi = Optional.empty();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description =
                    "A CloudFormation, SAM or CDK template, as `cdk synth` or `sam build` writes"
                            + " it.")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--to-be", paramLabel = "API/STAGE", description = "What another stage serves.")
    private Optional<String> otherStage = Optional.empty();

    @Option(
            names = "--resource",
            paramLabel = "LOGICAL_ID",
            description = "Which API of the template, where it has several.")
    private Optional<String> resource = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The lines' access log format, if the stage has another one by now.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(names = "--github", description = "Print annotations for GitHub Actions as well.")
    private boolean github;

    @Option(
            names = "--stand-in",
            paramLabel = "CASE",
            description = "Read the account of a sample case instead of your own.")
    private Optional<String> standIn = Optional.empty();

    @Mixin private LineSources sources = new LineSources();

    @Mixin private CallerOptions caller = new CallerOptions();

    private final Terminal terminal;
    private final SampleAccounts samples;

    public CheckCommand(Terminal terminal, SampleAccounts samples) {
        this.terminal = terminal;
        this.samples = samples;
    }

    @Override
    public Integer call() throws IOException {
        StageRef ref = StageRef.of(api, stage);
        try (GatewayAccess access = GatewayAccess.of(standIn, samples, caller, Optional.empty())) {
            ConfigurationReader reader = access.reader();
            GatewayRoutes gateway = new GatewayRoutes(reader);
            PlannedRoutes live = gateway.ofStage(ref);
            PlannedRoutes planned = planned(gateway, ref);
            var check = new TrafficCheck(live, planned, ref, format(reader, ref), reader);
            long lines = sources.read(check, caller, terminal);
            return conclude(
                    CheckReport.of(live, planned, lines, check.counts())
                            .with(TrapsAhead.of(ref.api(), reader)));
        }
    }

    private PlannedRoutes planned(GatewayRoutes gateway, StageRef ref) throws IOException {
        if (Stream.of(openApi, template, otherStage).filter(Optional::isPresent).count() > 1) {
            throw new UserException("Give only one of --openapi, --template and --to-be.");
        }
        if (openApi.isPresent()) {
            return PlannedFiles.openApi(openApi.get());
        }
        if (template.isPresent()) {
            return PlannedFiles.template(template.get(), resource);
        }
        return otherStage
                .map(text -> gateway.ofStage(other(text)))
                .orElseGet(() -> gateway.ofDraft(ref.api()));
    }

    private static StageRef other(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new UserException(
                    "Write the other stage as API/STAGE, such as a1b2c3d4e5/test, not as `%s`."
                            .formatted(text));
        }
        return StageRef.of(parts[0], parts[1]);
    }

    private AccessLogFormat format(ConfigurationReader reader, StageRef ref) {
        return format.or(
                        () ->
                                reader.stage(ref)
                                        .found()
                                        .flatMap(Stage::accessLog)
                                        .flatMap(Stage.AccessLog::format))
                .map(AccessLogFormat::compile)
                .orElseGet(AccessLogFormat::unknown);
    }

    private int conclude(CheckReport report) {
        if (json) {
            terminal.line(CheckJson.of(report).toPrettyString());
        } else {
            new CheckText(report).lines().forEach(terminal::line);
        }
        if (github) {
            List<String> annotations = GithubAnnotations.of(report);
            // With --json, standard output is the document's alone.
            annotations.forEach(json ? terminal.err()::println : terminal::line);
        }
        if (report.breaks()) {
            return ExitCode.NO;
        }
        return report.requests() == 0 ? ExitCode.UNKNOWN : ExitCode.OK;
    }
}
