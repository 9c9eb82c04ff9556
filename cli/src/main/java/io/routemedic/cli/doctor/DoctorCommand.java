package io.routemedic.cli.doctor;

import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.console.DeployedConsole;
import io.routemedic.cli.console.StackName;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.Progress;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.regions.Region;

/** What each stage lacks. */
@Command(
        name = "doctor",
        description = {
            "Look at every REST API's stages in an account and region: can they be watched, could"
                    + " they be healed, what stands against it, and what mends it. Where"
                    + " RouteMedic is deployed, also how its stack is: filters, permissions,"
                    + " secret, Slack, alarms, kill switch, snapshots.",
            "",
            "Changes nothing. Takes apigateway:GET, logs:DescribeLogGroups and"
                    + " logs:DescribeSubscriptionFilters, and at most half of API Gateway's quota:"
                    + " 200 APIs are 40 seconds. For the stack, LookPolicy and"
                    + " logs:DescribeAccountPolicies, cloudwatch:DescribeAlarms,"
                    + " sns:ListSubscriptionsByTopic, lambda:ListFunctions, ListAliases and"
                    + " GetFunctionConfiguration.",
            "",
            "Exit status 1 when something of the stack is not good, 2 when something could not be"
                    + " looked at."
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

    @Mixin private StackName stack = new StackName();

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
        return conclude(look(caller.region(Optional.empty())));
    }

    private DoctorReport look(Region region) {
        long started = System.nanoTime();
        try (GatewayAccess access =
                        GatewayAccess.of(Optional.empty(), samples, caller, Optional.empty());
                DoctorClients clients = new DoctorClients(region, caller.credentials())) {
            Pace pace = Pace.of(LOGS_CALLS);
            LogGroups groups = new SdkLogGroups(clients.logs(), pace, InstantSource.system());
            Checkups.Found found =
                    new Checkups(access.reader(), groups, Pace.of(GATEWAY_CALLS))
                            .all(this::progress);
            terminal.progress("");
            StackReport ofStack = look(region, clients, new Filters(clients.logs(), pace));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            return new DoctorReport(found, region.id(), ofStack, took);
        }
    }

    private StackReport look(Region region, DoctorClients clients, Filters filters) {
        String name = stack.toString();
        try (DeployedConsole console = new DeployedConsole(name, region, caller.credentials())) {
            return new StackReport(
                    name,
                    new StackDoctor(
                                    console::self,
                                    filters,
                                    new Alarms(clients.alarms(), clients.topics()),
                                    new Versions(clients.lambda()))
                            .of(name));
        }
    }

    private void progress(int done, int all) {
        terminal.progress("%s  %d of %d APIs".formatted(Progress.bar(done, all), done, all));
    }

    private int conclude(DoctorReport report) throws IOException {
        if (json) {
            terminal.line(Json.pretty(report.document()));
        } else {
            report.lines().forEach(line -> terminal.line(Terminal.clean(line)));
        }
        if (write.isPresent()) {
            Files.writeString(
                    Path.of(write.get()),
                    Json.pretty(new Proposal(report.found().stages()).document()) + "\n");
            terminal.error("Wrote `%s`: every stage on observe.".formatted(write.get()));
        }
        return report.status();
    }
}
