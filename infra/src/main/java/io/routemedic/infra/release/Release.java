package io.routemedic.infra.release;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.configuration.Configuration;
import io.routemedic.infra.RouteMedic;
import io.routemedic.infra.RouteMedicApp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.App;

/** Fills {@code dist/} with what a release is: a program of the build. */
public final class Release {

    private static final String OBSERVE_ALL = "{\"accessLogs\":\"account\"}";

    private final Path home;
    private final String version;
    private final Dist dist;

    private Release(Path home, String version) {
        this.home = home;
        this.version = version;
        this.dist = new Dist(home.resolve("dist"));
    }

    /**
     * Makes the release.
     *
     * @param arguments the project's folder, and the version
     */
    public static void main(String[] arguments) throws IOException {
        new Release(Path.of(arguments[0]), arguments[1]).make();
    }

    private void make() throws IOException {
        if (version.contains("SNAPSHOT")) {
            throw new IllegalStateException(
                    "`%s` is no version to release: set another one in all POMs."
                            .formatted(version));
        }
        dist.empty();
        Path functions = home.resolve("function/target/routemedic-function.zip");
        dist.copy(functions, named("function", ".zip"));
        dist.zip(
                named("configuration", ".zip"),
                Map.of(
                        "routemedic/configuration.json",
                        RouteMedic.settings(configuration(OBSERVE_ALL))));
        dist.write(named("", ".template.json"), text(template(functions)));
        dist.copy(
                home.resolve("cli/target/routemedic-cli-%s.tar.gz".formatted(version)),
                named("cli", ".tar.gz"));
        dist.copy(
                home.resolve("function/target/routemedic-function-sbom.json"),
                named("function", ".sbom.json"));
        dist.copy(home.resolve("cli/target/routemedic-cli-sbom.json"), named("cli", ".sbom.json"));
        dist.write(
                "RELEASE-NOTES.md",
                ReleaseNotes.of(Files.readString(home.resolve("CHANGELOG.md")), version));
        dist.checksums();
    }

    private String named(String part, String ending) {
        return "routemedic-" + (part.isEmpty() ? "" : part + "-") + version + ending;
    }

    private ObjectNode template(Path functions) throws IOException {
        return new ReleasedTemplate(version).of(synthesised(placeholders(), functions));
    }

    /** The template of a configuration, as the CDK makes it. */
    static ObjectNode synthesised(String configuration, Path functions) throws IOException {
        App app = RouteMedicApp.app();
        RouteMedicApp.stack(app, new RouteMedic.Props(configuration(configuration), functions));
        Path assembly = Path.of(app.synth().getDirectory());
        return (ObjectNode)
                new JsonMapper().readTree(assembly.resolve("RouteMedic.template.json").toFile());
    }

    static String placeholders() {
        try (InputStream in =
                Objects.requireNonNull(Release.class.getResourceAsStream("placeholders.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Configuration configuration(String json) {
        return Configuration.parse(json);
    }

    private static String text(ObjectNode template) throws IOException {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(template)
                + "\n";
    }
}
