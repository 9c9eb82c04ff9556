package io.routemedic.local.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lambda's own runtime for Java, which runs a function as Lambda does.
 *
 * @param folder where its jars are
 * @param plain whether plain Java takes the place of its native part
 */
public record RuntimeInterfaceClient(Path folder, boolean plain) {

    private static final String CLIENT = "aws-lambda-java-runtime-interface-client";

    /** Each takes the place of the runtime's own class of that name, which has native methods. */
    private static final List<String> PLAIN_CLASSES =
            List.of(
                    "com/amazonaws/services/lambda/crac/DNSManager.class",
                    "com/amazonaws/services/lambda/runtime/api/client/runtimeapi/NativeClient.class");

    static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /**
     * Those of the system property {@code routemedic.ric.path}, else of {@code local/target/ric}.
     * Plain Java where there is no native part for the system, or where the environment has {@code
     * ROUTEMEDIC_RUNTIME=plain}.
     */
    public static RuntimeInterfaceClient installed() {
        return new RuntimeInterfaceClient(
                Path.of(System.getProperty("routemedic.ric.path", "local/target/ric")),
                !NativeLibrary.isThere() || "plain".equals(System.getenv("ROUTEMEDIC_RUNTIME")));
    }

    /** Each class is the first of its name. */
    String classPath() {
        return Stream.concat(plain ? Stream.of(plainClasses()) : Stream.of(), jars().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What its JVM is started with. */
    List<String> flags() {
        return plain ? List.of() : List.of("-D%s=%s".formatted(NativeLibrary.PROPERTY, library()));
    }

    /** Its native library, in a file that no process writes to. */
    private Path library() {
        return jars().stream()
                .filter(jar -> String.valueOf(jar.getFileName()).startsWith(CLIENT))
                .findFirst()
                .map(NativeLibrary::unpackedFrom)
                .orElseThrow(() -> new IllegalStateException("No " + CLIENT + " in " + folder));
    }

    /** The only classes of ours that its JVM may see, apart from all others. */
    private Path plainClasses() {
        Path classes = folder.resolve("plain").toAbsolutePath();
        PLAIN_CLASSES.forEach(name -> copy(name, classes.resolve(name)));
        return classes;
    }

    private static void copy(String name, Path file) {
        try (InputStream code =
                RuntimeInterfaceClient.class.getClassLoader().getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(code).readAllBytes();
            // Written once: another process may be reading it.
            if (!Files.exists(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
                Files.createDirectories(file.resolveSibling("."));
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to %s.".formatted(file), e);
        }
    }

    private List<Path> jars() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "There is no runtime interface client in %s. Put it there with ./mvnw -pl local package."
                            .formatted(folder),
                    e);
        }
    }
}
