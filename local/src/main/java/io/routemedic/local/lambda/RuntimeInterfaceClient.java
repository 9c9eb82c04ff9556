package io.routemedic.local.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lambda's own runtime for Java, which runs a function as Lambda does.
 *
 * @param folder where its jars are
 */
public record RuntimeInterfaceClient(Path folder) {

    static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /**
     * Those of the system property {@code routemedic.ric.path}, else of {@code local/target/ric}.
     */
    public static RuntimeInterfaceClient installed() {
        return new RuntimeInterfaceClient(
                Path.of(System.getProperty("routemedic.ric.path", "local/target/ric")));
    }

    String classPath() {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.map(Path::toAbsolutePath)
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "There is no runtime interface client in %s. Put it there with ./mvnw -pl local package."
                            .formatted(folder),
                    e);
        }
    }
}
