package io.routemedic.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the parser, and a validator that others wrote, make of documents. */
final class Documents {

    static final JsonNode SCHEMA = Schema.read().document();

    private static final Path HOME =
            Path.of(System.getProperty("routemedic.home", "..")).toAbsolutePath().normalize();
    private static final JsonMapper JSON = new JsonMapper();
    private static final com.networknt.schema.Schema VALIDATOR =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);

    private Documents() {}

    static boolean isAcceptedByParser(JsonNode document) {
        try {
            Configuration.parse(document.toString());
            return true;
        } catch (InvalidConfigurationException e) {
            return false;
        }
    }

    static boolean isAcceptedBySchema(JsonNode document) {
        return VALIDATOR.validate(document).isEmpty();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or folder of the project. */
    static Path path(String name) {
        return HOME.resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
