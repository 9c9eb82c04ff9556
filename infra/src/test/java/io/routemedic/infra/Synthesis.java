package io.routemedic.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.configuration.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Template;

/** An example synthesised; once in the life of the tests, because it takes seconds. */
record Synthesis(JsonNode template, Annotations annotations) {
    private static final Map<Example, Synthesis> DONE = new ConcurrentHashMap<>();

    static Synthesis of(Example example) {
        return DONE.computeIfAbsent(example, Synthesis::synthesise);
    }

    private static Synthesis synthesise(Example example) {
        try {
            return of(Files.readString(example.configuration()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of any configuration. */
    static Synthesis of(String json) {
        try {
            Configuration configuration = Configuration.parse(json);
            RouteMedicStack stack =
                    RouteMedicApp.stack(
                            RouteMedicApp.app(), new RouteMedic.Props(configuration, someZip()));
            return new Synthesis(
                    new JsonMapper().valueToTree(Template.fromStack(stack).toJSON()),
                    Annotations.fromStack(stack));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always the same: the version of a function is named after its code. */
    private static Path someZip() throws IOException {
        Path zip = Files.createTempDirectory("routemedic").resolve("function.zip");
        return Files.writeString(zip, "the functions");
    }
}
