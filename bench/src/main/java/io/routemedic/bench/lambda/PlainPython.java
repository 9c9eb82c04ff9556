package io.routemedic.bench.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code plain_handler.py} in a process of its own. Lambda's runtime for Python is not in it: its
 * time is a little better than on Lambda.
 */
final class PlainPython implements AutoCloseable {

    private static final String HANDLER = "plain_handler.py";

    private final List<String> command;
    private final Path handler;

    private PlainPython(List<String> command, Path handler) {
        this.command = command;
        this.handler = handler;
    }

    /** Empty where there is no Python 3 with boto3. */
    static Optional<PlainPython> installed(List<String> launcher) {
        return interpreter()
                .map(
                        python -> {
                            Path handler = handler();
                            List<String> command = new ArrayList<>(launcher);
                            command.addAll(List.of(python, handler.toString()));
                            return new PlainPython(command, handler);
                        });
    }

    /** The interpreter itself, and not a script that looks for one. */
    private static Optional<String> interpreter() {
        try {
            Process process =
                    new ProcessBuilder("python3", "-c", "import boto3, sys; print(sys.executable)")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String answer =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Path handler() {
        try (InputStream code = PlainPython.class.getResourceAsStream(HANDLER)) {
            Path file = Files.createTempFile("plain_handler", ".py");
            return Files.write(file, Objects.requireNonNull(code).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the start of a process to its answer to the event. */
    Took first(Map<String, String> environment, URI endpoint, String event) {
        var builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_REGION",
                                Scene.REGION,
                                "AWS_DEFAULT_REGION",
                                Scene.REGION,
                                "AWS_ACCESS_KEY_ID",
                                "python",
                                "AWS_SECRET_ACCESS_KEY",
                                "local",
                                "AWS_ENDPOINT_URL",
                                endpoint.toString()));
        var started = new ArrayList<Process>();
        try {
            return Machine.timed(() -> started.add(answered(builder, event)));
        } finally {
            started.forEach(process -> process.destroyForcibly().onExit().join());
        }
    }

    /** It is not over then, so that its time can be read. */
    private static Process answered(ProcessBuilder builder, String event) {
        try {
            Process process = builder.start();
            OutputStream events = process.getOutputStream();
            events.write((event + "\n").getBytes(StandardCharsets.UTF_8));
            events.flush();
            BufferedReader answers = process.inputReader();
            if (answers.readLine() == null) {
                throw new IllegalStateException("The handler in Python did not answer.");
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
