package io.routemedic.local.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JVMs that stay when a function's process is closed, and become another one's. Safe for several
 * threads.
 *
 * <p>What is warm: the JVM with its classes, compiled code and static fields. Cold as in Lambda,
 * and new for each process: the environment, the runtime's loop, the handler and with it all that
 * RouteMedic remembers, its SDK clients and their connections. Classes come from the JVM's class
 * path instead of the runtime's own loader, in the same order, and log lines name the function that
 * the JVM was first. A process that starts from a snapshot gets a JVM of its own all the same:
 * Lambda takes snapshots of new ones only.
 */
public final class WarmProcesses implements Processes, AutoCloseable {

    private static final Map<String, String> TIME_ZONE = Map.of("TZ", ":UTC");

    private final FunctionRuntime runtime;
    private final List<String> command;
    private final List<Idle> idle = new ArrayList<>();
    private boolean closed;

    private record Idle(RuntimeJvm jvm, String handler) {}

    public WarmProcesses(FunctionRuntime runtime) {
        this.runtime = runtime;
        copyMainClass(runtime.code().root());
        this.command =
                runtime.command(
                        List.of(
                                // For the environment, which a JVM otherwise never changes.
                                "--add-opens=java.base/java.util=ALL-UNNAMED",
                                "-cp",
                                classPath(runtime)),
                        WarmRuntime.class.getName(),
                        RuntimeInterfaceClient.MAIN_CLASS);
    }

    /** The only class of ours that these JVMs may see. */
    private static void copyMainClass(Path root) {
        String file = WarmRuntime.class.getName().replace('.', '/') + ".class";
        try (InputStream code = WarmRuntime.class.getClassLoader().getResourceAsStream(file)) {
            Path copy = root.resolve(file);
            Files.createDirectories(copy.resolveSibling("."));
            Files.write(copy, Objects.requireNonNull(code).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The runtime's, then the function's, as the runtime's own loader has it. */
    private static String classPath(FunctionRuntime runtime) {
        return Stream.concat(
                        Stream.of(runtime.client().classPath()),
                        runtime.code().classPath().stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public FunctionProcess start(FunctionSpec function, String caller, URI endpoint) {
        if (function.snapStart()) {
            return runtime.start(function, caller, endpoint);
        }
        RuntimeJvm jvm = taken(function.handler()).orElseGet(this::newJvm);
        var process = new FunctionProcess(function, caller, jvm, used -> keep(used, function));
        jvm.become(runtime.environment(function, caller, endpoint));
        return process;
    }

    private RuntimeJvm newJvm() {
        return RuntimeJvm.start("warm", command, runtime.code().root(), TIME_ZONE);
    }

    /** One that was this function before, if there is any: it has its classes. */
    private synchronized Optional<RuntimeJvm> taken(String handler) {
        Optional<Idle> chosen =
                idle.stream()
                        .filter(one -> one.handler().equals(handler))
                        .findFirst()
                        .or(() -> idle.stream().findFirst());
        chosen.ifPresent(idle::remove);
        return chosen.map(Idle::jvm);
    }

    /** What is dead, or busy with an event that nobody waits for any more, is of no more use. */
    private synchronized void keep(RuntimeJvm jvm, FunctionSpec function) {
        if (!closed && jvm.isAlive() && jvm.api().isIdle()) {
            jvm.api().restart();
            idle.add(new Idle(jvm, function.handler()));
        } else {
            jvm.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(one -> one.jvm().close());
        idle.clear();
    }
}
