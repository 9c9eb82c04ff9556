package io.routemedic.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One JVM of a function, an execution environment in Lambda's words. Takes one event at a time. */
final class FunctionProcess implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);

    /** As Lambda starts its JVMs, so that figures compare. */
    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-XX:MaxRAM=512m",
                    "-Xmx400m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

    private final FunctionSpec function;
    private final String caller;
    private final RuntimeApi api;
    private final Process process;
    private final Path log;

    private FunctionProcess(
            FunctionSpec function, String caller, RuntimeApi api, Process process, Path log) {
        this.function = function;
        this.caller = caller;
        this.api = api;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a JVM; the first event waits until it is ready.
     *
     * @param caller the access key id that its calls are signed with
     */
    static FunctionProcess start(
            FunctionSpec function, String caller, FunctionRuntime runtime, URI endpoint) {
        var api = new RuntimeApi(function);
        try {
            Path log = Files.createTempFile("routemedic-" + caller + "-", ".log");
            var command = new ArrayList<>(runtime.launcher());
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(FLAGS);
            Path library = runtime.client().nativeLibrary();
            command.add("-D%s=%s".formatted(NativeLibrary.PROPERTY, library));
            command.addAll(List.of("-cp", runtime.client().classPath()));
            command.addAll(List.of(RuntimeInterfaceClient.MAIN_CLASS, function.handler()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(log.toFile()).directory(runtime.code().root().toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
            builder.environment().putAll(environment(function, caller, runtime, endpoint, api));
            Process process = builder.start();
            Thread.startVirtualThread(() -> abortAtExit(process, api));
            return new FunctionProcess(function, caller, api, process, log);
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException("Cannot start the function " + function.name() + ".", e);
        }
    }

    private static void abortAtExit(Process process, RuntimeApi api) {
        Process dead = process.onExit().join();
        api.abort("Its process ended with status " + dead.exitValue() + ".");
    }

    private static Map<String, String> environment(
            FunctionSpec function,
            String caller,
            FunctionRuntime runtime,
            URI endpoint,
            RuntimeApi api) {
        var environment = new TreeMap<>(function.environment());
        environment.put("_HANDLER", function.handler());
        environment.put("AWS_LAMBDA_RUNTIME_API", api.authority());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", caller);
        environment.put(
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                function.snapStart() ? "snap-start" : "on-demand");
        environment.put("LAMBDA_TASK_ROOT", runtime.code().root().toString());
        environment.put("AWS_REGION", function.region());
        environment.put("AWS_DEFAULT_REGION", function.region());
        environment.put("AWS_ACCESS_KEY_ID", caller);
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_ENDPOINT_URL", endpoint.toString());
        environment.put("TZ", ":UTC");
        return environment;
    }

    String caller() {
        return caller;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until it takes events: restored, if it starts from a snapshot. What stops it, if so.
     */
    Optional<String> awaitReady() {
        return api.initialised()
                .completeOnTimeout(
                        Optional.of("It did not start within " + TIME_TO_START + "."),
                        TIME_TO_START.toSeconds(),
                        TimeUnit.SECONDS)
                .join();
    }

    Result invoke(String payload) {
        Optional<String> problem = awaitReady();
        if (problem.isPresent()) {
            kill();
            return new Result.Crashed(problem.get());
        }
        Result timedOut = new Result.Crashed("It took longer than " + function.timeout() + ".");
        Result result =
                api.invoke(payload)
                        .completeOnTimeout(
                                timedOut, function.timeout().toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        if (result.equals(timedOut)) {
            kill();
        }
        return result;
    }

    /** Ends the process at once, without any hook, as a crash does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** All that it wrote to its standard streams so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log + ".", e);
        }
    }

    @Override
    public void close() {
        kill();
        api.close();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + log + ".", e);
        }
    }
}
