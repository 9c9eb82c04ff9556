package io.routemedic.local.cloud;

import io.routemedic.local.aws.AwsEndpoint;
import io.routemedic.local.aws.CallHook;
import io.routemedic.local.aws.CallLog;
import io.routemedic.local.aws.Denials;
import io.routemedic.local.aws.Faults;
import io.routemedic.local.aws.Quotas;
import io.routemedic.local.dataplane.ClientRequest;
import io.routemedic.local.dataplane.DataPlane;
import io.routemedic.local.dataplane.DataPlaneFront;
import io.routemedic.local.dataplane.Reply;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.lambda.FunctionUrl;
import io.routemedic.local.lambda.LambdaFunction;
import io.routemedic.local.lambda.LambdaService;
import io.routemedic.local.lambda.Result;
import io.routemedic.local.logs.LogsSubscription;
import io.routemedic.local.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One account and region with RouteMedic deployed in it: AWS's services on a port, the packaged
 * functions in JVMs of their own, and everything between them wired as in the template.
 */
public final class LocalCloud implements AutoCloseable {

    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(10);

    private final World world;
    private final CloudSettings settings;
    private final Services services;
    private final Functions functions;
    private final Controls controls;
    private final LogsSubscription logs;
    private final DataPlane dataPlane;
    private final HttpEndpoint aws;
    private final HttpEndpoint front;

    private LocalCloud(
            World world,
            CloudSettings settings,
            Services services,
            Functions functions,
            Controls controls,
            HttpEndpoint aws) {
        this.world = world;
        this.settings = settings;
        this.services = services;
        this.functions = functions;
        this.controls = controls;
        this.aws = aws;
        this.logs =
                new LogsSubscription(
                        world.account(),
                        services.logs().lines(),
                        functions.diagnoseInvoker()::submit);
        this.dataPlane = new DataPlane(world, logs, services.metrics());
        this.front = HttpEndpoint.open(0, new DataPlaneFront(dataPlane, InstantSource.system()));
    }

    /** Starts a cloud around a world. Its functions' processes start when first needed. */
    public static LocalCloud start(World world, CloudSettings settings, Workshop workshop) {
        Services services = Services.create(world, settings, workshop);
        var calls = new CallLog();
        var endpoint = new AwsEndpoint(services.all(world), hooks(world, settings), calls);
        HttpEndpoint aws = HttpEndpoint.open(0, endpoint);
        Functions functions = Functions.create(world, settings, workshop, aws.uri(), services);
        var faults = new Faults(functions::kill);
        endpoint.add(faults);
        endpoint.add(
                new LambdaService(
                        functions.byDeployedName(),
                        Map.of("diagnose", functions.diagnoseInvoker())));
        return new LocalCloud(
                world, settings, services, functions, new Controls(endpoint, calls, faults), aws);
    }

    private static List<CallHook> hooks(World world, CloudSettings settings) {
        List<CallHook> hooks = new ArrayList<>();
        hooks.add(new Denials(world.denied()));
        if (settings.quotas()) {
            hooks.add(new Quotas(System::nanoTime));
        }
        return hooks;
    }

    public World world() {
        return world;
    }

    /** For {@code AWS_ENDPOINT_URL}. */
    public URI endpoint() {
        return aws.uri();
    }

    /** What the template puts into the environment of every function. */
    public Map<String, String> environment() {
        return functions.diagnose().spec().environment();
    }

    /** Where APIs answer over HTTP, by the {@code Host} header. */
    public URI executeApi() {
        return front.uri();
    }

    /** Sends a request to an API of the world; its log line is delivered by {@link #drain}. */
    public Reply send(ClientRequest request) {
        return dataPlane.send(request);
    }

    /** The log groups, for lines that no request wrote. */
    public LogsSubscription logs() {
        return logs;
    }

    /** Faults, hooks and the log of calls. */
    public Controls controls() {
        return controls;
    }

    /** Gives somebody an access key, by which STS knows them. */
    public void admit(String accessKeyId, String secret, String arn) {
        services.sts().know(accessKeyId, secret, arn);
    }

    /**
     * The console's function URL, as the template makes it where the configuration names agents;
     * for those who are admitted. To be closed by who opens it.
     *
     * @param encoded whether bodies reach the function as Base64
     */
    public HttpEndpoint openFunctionUrl(boolean encoded) {
        return HttpEndpoint.open(
                0, new FunctionUrl(functions.console(), "read", services.sts()::arn, encoded));
    }

    /** Counts from now on what calls of DynamoDB consume; they take longer then. */
    public void meter() {
        services.tables().meter();
    }

    /** Starts the processes of diagnose and heal ahead of their first events. */
    public void warm() {
        functions.diagnose().warm();
        functions.heal().warm();
    }

    /** Starts a process of a function ahead of its first event, and waits until it is ready. */
    public void prepare(String function) {
        named(function).prepare();
    }

    /**
     * Invokes {@code diagnose}, {@code heal}, {@code watch} or {@code console}, and waits; through
     * an alias where it is named behind a colon.
     */
    public Result invoke(String function, String payload) {
        String[] parts = function.split(":", 2);
        return named(parts[0]).invoke(parts.length > 1 ? parts[1] : "", payload);
    }

    private LambdaFunction named(String function) {
        return Optional.ofNullable(functions.byName().get(function))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no function `" + function + "`."));
    }

    /**
     * Delivers all log lines, then waits until no function has anything left to do.
     *
     * @throws IllegalStateException when they are not done within minutes, with what they logged
     */
    public void drain() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_DRAIN.toNanos();
        logs.flush();
        while (!isIdle()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The functions are not done after %s. They logged:%n%s"
                                .formatted(LONGEST_DRAIN, functionLog()));
            }
            Thread.sleep(POLL);
        }
    }

    /** In this order, because a diagnosis may still queue a heal. */
    private boolean isIdle() {
        return functions.diagnoseInvoker().isIdle()
                && services.healQueue().due(settings.longestDelay()) == 0;
    }

    /** What came of it so far. */
    public Results results() {
        return new Results(services, functions, controls.calls());
    }

    /** All that the functions wrote to their standard streams. */
    public String functionLog() {
        return functions.log();
    }

    @Override
    public void close() {
        functions.close();
        front.close();
        aws.close();
        services.slack().close();
    }
}
