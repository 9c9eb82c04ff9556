package io.routemedic.local.lambda;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JVM with Lambda's runtime in it, and the Runtime API that it asks for events. */
final class RuntimeJvm implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RuntimeJvm.class.getName());
    private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";

    private final RuntimeApi api;
    private final Process process;
    private final Path log;
    private final ObjectOutputStream environments;

    private RuntimeJvm(RuntimeApi api, Process process, Path log) throws IOException {
        this.api = api;
        this.process = process;
        this.log = log;
        this.environments = new ObjectOutputStream(process.getOutputStream());
    }

    /**
     * Starts a JVM.
     *
     * @param name for its log file
     * @param folder where it works
     * @param environment without the place of the Runtime API
     */
    static RuntimeJvm start(
            String name, List<String> command, Path folder, Map<String, String> environment) {
        var api = new RuntimeApi();
        try {
            Path log = Files.createTempFile("routemedic-" + name + "-", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(log.toFile()).directory(folder.toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
            builder.environment().putAll(environment);
            builder.environment().put(RUNTIME_API, api.authority());
            Process process = builder.start();
            Thread.startVirtualThread(() -> abortAtExit(process, api));
            return new RuntimeJvm(api, process, log);
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException("Cannot start a process of " + name + ".", e);
        }
    }

    private static void abortAtExit(Process process, RuntimeApi api) {
        Process dead = process.onExit().join();
        api.abort("Its process ended with status " + dead.exitValue() + ".");
    }

    /**
     * Starts {@link WarmRuntime}'s runtime, in this environment. A JVM that is dead by now shows it
     * by not becoming ready.
     */
    void become(Map<String, String> environment) {
        var whole = new HashMap<>(environment);
        whole.put(RUNTIME_API, api.authority());
        try {
            environments.writeObject(whole);
            environments.reset();
            environments.flush();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A warm JVM takes no environment.", e);
        }
    }

    RuntimeApi api() {
        return api;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process at once, without any hook, as a crash does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** What it wrote to its standard streams, from a position on. */
    String log(int from) {
        try {
            byte[] all = Files.readAllBytes(log);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log + ".", e);
        }
    }

    /** How many bytes it has written. */
    int logged() {
        return Math.toIntExact(log.toFile().length());
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
