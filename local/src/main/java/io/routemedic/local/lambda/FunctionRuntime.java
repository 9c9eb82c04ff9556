package io.routemedic.local.lambda;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a function's processes are made of: Lambda's runtime and the function's own code. By itself
 * it makes a new JVM for each process, as Lambda does.
 *
 * @param launcher what starts {@code java}, such as {@code taskset -c 1}; empty to start it
 *     directly
 */
public record FunctionRuntime(
        RuntimeInterfaceClient client, FunctionPackage code, List<String> launcher)
        implements Processes {

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

    public FunctionRuntime {
        launcher = List.copyOf(launcher);
    }

    public FunctionRuntime(RuntimeInterfaceClient client, FunctionPackage code) {
        this(client, code, List.of());
    }

    @Override
    public FunctionProcess start(FunctionSpec function, String caller, URI endpoint) {
        List<String> command =
                command(
                        List.of("-cp", client.classPath()),
                        RuntimeInterfaceClient.MAIN_CLASS,
                        function.handler());
        var jvm =
                RuntimeJvm.start(
                        caller, command, code.root(), environment(function, caller, endpoint));
        return new FunctionProcess(function, caller, jvm, RuntimeJvm::close);
    }

    /** Starts Java with Lambda's flags and these, to run a class with one argument. */
    List<String> command(List<String> flags, String mainClass, String argument) {
        var command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(client.flags());
        command.addAll(flags);
        command.add(mainClass);
        command.add(argument);
        return List.copyOf(command);
    }

    /** What Lambda and the function's own configuration put into its environment. */
    Map<String, String> environment(FunctionSpec function, String caller, URI endpoint) {
        var environment = new TreeMap<>(function.environment());
        environment.put("_HANDLER", function.handler());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", caller);
        environment.put(
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                function.snapStart() ? "snap-start" : "on-demand");
        environment.put("LAMBDA_TASK_ROOT", code.root().toString());
        environment.put("AWS_REGION", function.region());
        environment.put("AWS_DEFAULT_REGION", function.region());
        environment.put("AWS_ACCESS_KEY_ID", caller);
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_ENDPOINT_URL", endpoint.toString());
        environment.put("TZ", ":UTC");
        return environment;
    }
}
