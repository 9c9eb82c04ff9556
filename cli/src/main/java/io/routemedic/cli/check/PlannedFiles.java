package io.routemedic.cli.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.routemedic.cli.terminal.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Routes that stand in a file. YAML is read as JSON is, which it includes. */
final class PlannedFiles {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private PlannedFiles() {}

    static PlannedRoutes openApi(Path file) throws IOException {
        JsonNode document = read(file);
        if (!OpenApiRoutes.isOpenApi(document)) {
            throw new UserException(
                    "`%s` is no OpenAPI document: it has no `paths`, or names no version."
                            .formatted(file));
        }
        return OpenApiRoutes.of(name(file), document);
    }

    static PlannedRoutes template(Path file, Optional<String> logicalId) throws IOException {
        JsonNode document = read(file);
        if (!TemplateRoutes.isTemplate(document)) {
            throw new UserException(
                    "`%s` is no CloudFormation template: it has no `Resources`.".formatted(file));
        }
        return TemplateRoutes.of(name(file), document, logicalId);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static JsonNode read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UserException("There is no file `%s` that can be read.".formatted(file));
        }
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new UserException(
                    "`%s` is neither JSON nor YAML: %s".formatted(file, e.getOriginalMessage()), e);
        }
    }
}
