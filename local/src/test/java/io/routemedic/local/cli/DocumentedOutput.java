package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.routemedic.cli.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds what a command prints with {@code --json} against the schema that docs promise. */
final class DocumentedOutput {

    private static final Path FILE =
            Path.of(System.getProperty("routemedic.home", "..")).resolve("docs/output.schema.json");
    private static final List<String> GROUPS = List.of("audit", "config");

    private DocumentedOutput() {}

    static JsonNode schema() {
        try {
            return Json.tree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the document is not as it is documented; none is none. */
    static void check(List<String> arguments, String printed) {
        if (!arguments.contains("--json") || printed.isBlank()) {
            return;
        }
        String command = arguments.getFirst();
        String name = GROUPS.contains(command) ? command + "-" + arguments.get(1) : command;
        assertThat(of(name).validate(Json.tree(printed))).as("%s", printed).isEmpty();
    }

    static Schema of(String definition) {
        JsonNode whole = schema();
        JsonNode one =
                Json.object()
                        .put("$ref", "#/$defs/" + definition)
                        .set("$defs", whole.path("$defs"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(one);
    }
}
