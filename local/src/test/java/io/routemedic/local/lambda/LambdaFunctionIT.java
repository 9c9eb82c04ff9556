package io.routemedic.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.json.Json;
import io.routemedic.local.services.Message;
import io.routemedic.local.services.Queue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On Lambda's real runtime interface client. */
@Timeout(180)
class LambdaFunctionIT {

    private static final URI ENDPOINT = URI.create("http://127.0.0.1:1");

    @Test
    void answersWithWhatTheHandlerReturns(@TempDir Path folder) throws IOException {
        try (var code = FunctionPackage.unpack(zip(folder));
                var function = function(code, false)) {
            assertThat(function.invoke("{\"n\":1}"))
                    .isEqualTo(
                            new Result.Returned(
                                    "{\"event\":{\"n\":1},\"key\":\"echo-1\",\"endpoint\":\"http://127.0.0.1:1\"}"));
            assertThat(function.invoke("{\"n\":2}")).isInstanceOf(Result.Returned.class);
            assertThat(function.isCaller("echo-1")).isTrue();
            assertThat(function.isCaller("echo-2")).isFalse();
        }
    }

    @Test
    void tellsAThrownExceptionFromADeadProcessAndGoesOn(@TempDir Path folder) throws IOException {
        try (var code = FunctionPackage.unpack(zip(folder));
                var function = function(code, false)) {
            assertThat(function.invoke("\"throw\""))
                    .isInstanceOfSatisfying(
                            Result.Failed.class,
                            failed ->
                                    assertThat(Json.tree(failed.error()).path("errorType").asText())
                                            .isEqualTo("java.lang.IllegalStateException"));
            assertThat(function.invoke("\"die\""))
                    .isEqualTo(new Result.Crashed("Its process ended with status 3."));
            assertThat(function.invoke("\"again\""))
                    .isInstanceOfSatisfying(
                            Result.Returned.class,
                            returned -> assertThat(returned.payload()).contains("\"echo-2\""));
        }
    }

    @Test
    void restoresFromASnapshotBeforeTheFirstEvent(@TempDir Path folder) throws IOException {
        try (var code = FunctionPackage.unpack(zip(folder));
                var function = function(code, true)) {
            assertThat(function.invoke("1").succeeded()).isTrue();
        }
    }

    /** As on a system that the runtime has no native part for. */
    @Test
    void runsOnPlainJava(@TempDir Path folder) throws IOException {
        var plain = new RuntimeInterfaceClient(RuntimeInterfaceClient.installed().folder(), true);
        try (var code = FunctionPackage.unpack(zip(folder));
                var function =
                        new LambdaFunction(
                                spec(EchoHandler.class.getName(), true),
                                new FunctionRuntime(plain, code),
                                ENDPOINT)) {
            assertThat(function.invoke("{\"n\":1}"))
                    .isEqualTo(
                            new Result.Returned(
                                    "{\"event\":{\"n\":1},\"key\":\"echo-1\",\"endpoint\":\"http://127.0.0.1:1\"}"));
            assertThat(function.invoke("\"throw\"")).isInstanceOf(Result.Failed.class);
            assertThat(function.invoke("{\"n\":3}")).isInstanceOf(Result.Returned.class);
        }
    }

    @Test
    void leavesAloneTheLibraryThatOtherProcessesHaveMapped(@TempDir Path folder)
            throws IOException {
        Path shared = Path.of("/tmp/.libaws-lambda-jni.so");
        Optional<FileTime> before = written(shared);
        try (var code = FunctionPackage.unpack(zip(folder));
                var function = function(code, false)) {
            assertThat(function.invoke("1").succeeded()).isTrue();
            assertThat(written(shared)).isEqualTo(before);
        }
    }

    private static Optional<FileTime> written(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
    }

    @Test
    void saysWhyAHandlerCannotBeLoaded(@TempDir Path folder) throws IOException {
        try (var code = FunctionPackage.unpack(zip(folder));
                var function = function(spec("io.routemedic.NoSuchHandler", false), code)) {
            assertThat(function.invoke("1"))
                    .isInstanceOfSatisfying(
                            Result.Failed.class,
                            failed -> assertThat(failed.error()).contains("NoSuchHandler"));
        }
    }

    @Test
    void triesAnAsynchronousEventThreeTimes(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var code = FunctionPackage.unpack(zip(folder));
                var function = function(code, false);
                var invoker = new AsyncInvoker(function)) {
            invoker.submit("\"die\"");
            invoker.submit("\"fine\"");
            while (!invoker.isIdle()) {
                Thread.sleep(10);
            }
            assertThat(invoker.givenUp()).containsExactly("\"die\"");
            assertThat(function.isCaller("echo-3")).isTrue();
        }
    }

    @Test
    void deliversMessagesAndBuriesWhatNeverSucceeds(@TempDir Path folder)
            throws IOException, InterruptedException {
        var queue = new Queue("heal", Duration.ZERO, 2, InstantSource.system());
        try (var code = FunctionPackage.unpack(zip(folder));
                var function = function(code, false);
                var _ = new QueueMapping(queue, function)) {
            queue.send("throw", Duration.ZERO);
            queue.send("fine", Duration.ZERO);
            while (queue.due(Duration.ZERO) > 0) {
                Thread.sleep(10);
            }
            assertThat(queue.dead()).extracting(Message::body).containsExactly("throw");
        }
    }

    private static LambdaFunction function(FunctionPackage code, boolean snapStart) {
        return function(spec(EchoHandler.class.getName(), snapStart), code);
    }

    private static LambdaFunction function(FunctionSpec spec, FunctionPackage code) {
        var runtime = new FunctionRuntime(RuntimeInterfaceClient.installed(), code);
        return new LambdaFunction(spec, runtime, ENDPOINT);
    }

    private static FunctionSpec spec(String handler, boolean snapStart) {
        return new FunctionSpec(
                "echo",
                handler,
                "eu-west-1",
                "111122223333",
                Map.of(),
                Duration.ofSeconds(60),
                1,
                snapStart);
    }

    private static Path zip(Path folder) throws IOException {
        Path file = folder.resolve("echo.zip");
        String name = EchoHandler.class.getName().replace('.', '/') + ".class";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                InputStream code = EchoHandler.class.getClassLoader().getResourceAsStream(name)) {
            zip.putNextEntry(new ZipEntry(name));
            Objects.requireNonNull(code).transferTo(zip);
        }
        return file;
    }
}
