package io.routemedic.cli.doctor;

import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** What each stage lacks. */
@Command(
        name = "doctor",
        description = {
            "Look at every REST API's stages in an account and region: can they be watched, could"
                    + " they be healed, what stands against it, and what mends it.",
            "Takes apigateway:GET, logs:DescribeLogGroups and logs:DescribeSubscriptionFilters;"
                + " changes nothing, and takes at most half of API Gateway's quota: 600 stages are"
                + " some minutes.",
            "",
            "Exit status 2 when something could not be looked at."
        })
public final class DoctorCommand implements Callable<Integer> {

    /** API Gateway answers ten a second to the whole account. */
    private static final int GATEWAY_CALLS = 5;

    private static final int LOGS_CALLS = 5;

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Write a configuration that observes what can be watched.")
    private Optional<String> write = Optional.empty();

    @Mixin private CallerOptions caller = new CallerOptions();

    private final Terminal terminal;
    private final SampleAccounts samples;

    public DoctorCommand(Terminal terminal, SampleAccounts samples) {
        this.terminal = terminal;
        this.samples = samples;
    }

    @Override
    public Integer call() throws IOException {
        write.filter(file -> Files.exists(Path.of(file)))
                .ifPresent(
                        file -> {
                            throw new UserException(
                                    "`%s` is there already: name another file.".formatted(file));
                        });
        Region region = caller.region(Optional.empty());
        try (GatewayAccess access =
                        GatewayAccess.of(Optional.empty(), samples, caller, Optional.empty());
                CloudWatchLogsClient logs =
                        CloudWatchLogsClient.builder()
                                .region(region)
                                .credentialsProvider(caller.credentials())
                                .build()) {
            LogGroups groups = new SdkLogGroups(logs, Pace.of(LOGS_CALLS), InstantSource.system());
            Checkups checkups = new Checkups(access.reader(), groups, Pace.of(GATEWAY_CALLS));
            Checkups.Found found = checkups.all(this::progress);
            terminal.progress("");
            return conclude(found, region.id());
        }
    }

    private void progress(int done, int all) {
        terminal.progress("%d of %d APIs".formatted(done, all));
    }

    private int conclude(Checkups.Found found, String region) throws IOException {
        DoctorReport report = new DoctorReport(found, region);
        if (json) {
            terminal.line(Json.pretty(report.document()));
        } else {
            report.lines().forEach(line -> terminal.line(Terminal.clean(line)));
        }
        if (write.isPresent()) {
            Files.writeString(
                    Path.of(write.get()),
                    Json.pretty(new Proposal(found.stages()).document()) + "\n");
            terminal.error("Wrote `%s`: every stage on observe.".formatted(write.get()));
        }
        return found.unread().isEmpty() ? ExitCode.OK : ExitCode.UNKNOWN;
    }
}
