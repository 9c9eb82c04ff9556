package io.routemedic.local.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lambda's own runtime for Java, which runs a function as Lambda does.
 *
 * @param folder where its jars are
 */
public record RuntimeInterfaceClient(Path folder) {

    private static final String CLIENT = "aws-lambda-java-runtime-interface-client";

    static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /**
     * Those of the system property {@code routemedic.ric.path}, else of {@code local/target/ric}.
     */
    public static RuntimeInterfaceClient installed() {
        return new RuntimeInterfaceClient(
                Path.of(System.getProperty("routemedic.ric.path", "local/target/ric")));
    }

    String classPath() {
        return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Its native library, in a file that no process writes to. */
    Path nativeLibrary() {
        return jars().stream()
                .filter(jar -> String.valueOf(jar.getFileName()).startsWith(CLIENT))
                .findFirst()
                .map(NativeLibrary::unpackedFrom)
                .orElseThrow(() -> new IllegalStateException("No " + CLIENT + " in " + folder));
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
