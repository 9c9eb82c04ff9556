package io.routemedic.infra;

import io.routemedic.configuration.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.constructs.Construct;

/**
 * The configuration as a file that travels with the functions' code: part of each published
 * version, so that going back to a version goes back to its configuration, and not bound to the 4
 * KB that Lambda allows for an environment.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html">Packaging your
 *     layer content</a>
 */
final class ConfigurationLayer extends Construct {
    /** Lambda unpacks layers to {@code /opt}. */
    static final String FILE = "/opt/routemedic/configuration.json";

    private final LayerVersion version;

    ConfigurationLayer(Construct scope, String id, Configuration configuration) {
        super(scope, id);
        this.version =
                LayerVersion.Builder.create(this, "Version")
                        .description("RouteMedic: its configuration")
                        .compatibleArchitectures(List.of(Architecture.ARM_64))
                        .code(Code.fromAsset(directory(configuration).toString()))
                        .build();
    }

    private static Path directory(Configuration configuration) {
        try {
            Path directory = Files.createTempDirectory("routemedic-configuration");
            Path file = directory.resolve(Path.of("/opt").relativize(Path.of(FILE)));
            Files.createDirectories(file.getParent());
            Files.writeString(file, FunctionSettings.json(configuration));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("The configuration cannot be written for its layer.", e);
        }
    }

    LayerVersion version() {
        return version;
    }
}
