package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.local.lambda.AsyncInvoker;
import io.routemedic.local.lambda.FunctionSpec;
import io.routemedic.local.lambda.LambdaFunction;
import io.routemedic.local.lambda.QueueMapping;
import io.routemedic.local.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** RouteMedic's four functions with what invokes them. */
record Functions(
        LambdaFunction diagnose,
        LambdaFunction heal,
        LambdaFunction watch,
        LambdaFunction console,
        AsyncInvoker diagnoseInvoker,
        QueueMapping healMapping)
        implements AutoCloseable {

    /** As the template names the one that people call, of the stack RouteMedic. */
    private static final String CONSOLE = "RouteMedic-console";

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    static Functions create(
            World world,
            CloudSettings settings,
            Workshop workshop,
            URI endpoint,
            Services services) {
        Path configuration = write(settings.configuration());
        URI slack = services.slack().api();
        var maker = new Maker(world, settings, workshop, endpoint, slack, configuration);
        LambdaFunction diagnose =
                maker.function("diagnose", "DiagnoseFunction", settings.concurrency());
        LambdaFunction heal = maker.function("heal", "HealFunction", settings.concurrency());
        return new Functions(
                diagnose,
                heal,
                maker.function("watch", "WatchFunction", 1),
                maker.function(CONSOLE, "ConsoleFunction", 1),
                new AsyncInvoker(diagnose),
                new QueueMapping(services.healQueue(), heal));
    }

    /** Where a layer would put it. */
    private static Path write(JsonNode configuration) {
        try {
            Path file = Files.createTempFile("routemedic-configuration", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, configuration.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Maker(
            World world,
            CloudSettings settings,
            Workshop workshop,
            URI endpoint,
            URI slack,
            Path configuration) {

        LambdaFunction function(String name, String handler, int concurrency) {
            var spec =
                    new FunctionSpec(
                            name,
                            "io.routemedic.entry." + handler + "::handleRequest",
                            world.region(),
                            world.account(),
                            environment(),
                            TIMEOUT,
                            concurrency,
                            settings.snapStart());
            return new LambdaFunction(spec, workshop.processes(), endpoint);
        }

        private Map<String, String> environment() {
            return Map.of(
                    "ROUTEMEDIC_SUBSCRIPTION_FILTER",
                    settings.logGroups().isEmpty() ? "" : Services.SUBSCRIPTION_FILTER,
                    "ROUTEMEDIC_CONFIGURATION",
                    configuration.toString(),
                    "ROUTEMEDIC_STATE_TABLE",
                    Services.STATE_TABLE,
                    "ROUTEMEDIC_AUDIT_TABLE",
                    Services.AUDIT_TABLE,
                    "ROUTEMEDIC_HEAL_QUEUE_URL",
                    endpoint + "/" + world.account() + "/" + Services.HEAL_QUEUE,
                    "ROUTEMEDIC_KILL_SWITCH_PARAMETER",
                    Services.KILL_SWITCH,
                    "ROUTEMEDIC_SLACK_API",
                    slack.toString(),
                    "ROUTEMEDIC_TOPIC_ARN",
                    Services.topicArn(world),
                    "ROUTEMEDIC_EVENT_BUS",
                    Services.EVENT_BUS);
        }
    }

    Map<String, LambdaFunction> byName() {
        return Map.of("diagnose", diagnose, "heal", heal, "watch", watch, "console", console);
    }

    /** By the names that AWS would know. */
    Map<String, LambdaFunction> byDeployedName() {
        return all().stream()
                .collect(
                        Collectors.toMap(function -> function.spec().name(), function -> function));
    }

    List<LambdaFunction> all() {
        return List.of(diagnose, heal, watch, console);
    }

    void kill(String caller) {
        all().forEach(function -> function.kill(caller));
    }

    boolean isCaller(String caller) {
        return all().stream().anyMatch(function -> function.isCaller(caller));
    }

    String log() {
        return all().stream().map(LambdaFunction::log).collect(Collectors.joining());
    }

    @Override
    public void close() {
        healMapping.close();
        diagnoseInvoker.close();
        all().forEach(LambdaFunction::close);
    }
}
