package io.routemedic.configuration;

import static io.routemedic.configuration.Documents.SCHEMA;
import static io.routemedic.configuration.Documents.isAcceptedByParser;
import static io.routemedic.configuration.Documents.isAcceptedBySchema;
import static io.routemedic.configuration.Documents.json;
import static io.routemedic.configuration.Documents.path;
import static io.routemedic.configuration.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the project says of its configuration elsewhere is what the schema says. */
class SchemaInUseTest {

    static Stream<Path> kept() throws IOException {
        try (Stream<Path> examples = Files.list(path("infra/examples"));
                Stream<Path> cases = Files.list(path("events"))) {
            return Stream.concat(
                    examples.filter(file -> file.toString().endsWith(".json")),
                    cases.map(folder -> folder.resolve("settings.json")).filter(Files::exists))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void acceptsTheExamplesAndTheSettingsOfTheCases(Path file) {
        JsonNode document = json(text(file));

        assertThat(isAcceptedByParser(document)).isTrue();
        assertThat(isAcceptedBySchema(document)).isTrue();
    }

    @Test
    void acceptsTheExampleOfTheReadme() {
        String readme = text(path("README.md"));
        String section = readme.substring(readme.indexOf("\n## Configuration\n"));
        String example = section.substring(section.indexOf('{'), section.indexOf("}}") + 2);

        assertThat(isAcceptedByParser(json(example))).isTrue();
        assertThat(isAcceptedBySchema(json(example))).isTrue();
    }

    @Test
    void isWhatEditorsCheckCdkJsonWith() {
        JsonNode cdk = json(text(path("cdk.json")));
        Path named = path(cdk.path("$schema").asText());
        String reference =
                json(text(named)).at("/properties/context/properties/routemedic/$ref").asText();

        assertThat(json(text(named.resolveSibling(reference)))).isEqualTo(SCHEMA);
        assertThat(cdk.has("context"))
                .as("A made-up configuration could be deployed by mistake.")
                .isFalse();
    }

    @Test
    void isNamedByTheExamples() throws IOException {
        try (Stream<Path> all = Files.list(path("infra/examples"))) {
            assertThat(all.filter(Files::isRegularFile))
                    .allSatisfy(
                            example ->
                                    assertThat(
                                                    json(
                                                            text(
                                                                    example.resolveSibling(
                                                                            json(text(example))
                                                                                    .path("$schema")
                                                                                    .asText()))))
                                            .isEqualTo(SCHEMA));
        }
    }

    @Test
    void hasTheDefaultsThatTheManualSays() {
        assertThat(documented(text(path("docs/operations.md"))))
                .containsExactlyInAnyOrderElementsOf(defaults());
    }

    /** Of rows such as {@code | `a`, `b` | 1, 2 | … |}: {@code a=1} and {@code b=2}. */
    private static List<String> documented(String manual) {
        List<String> rows = new ArrayList<>();
        Matcher row =
                Pattern.compile("(?m)^\\| (`[\\w.`, ]+`) \\| ([^|]+) \\|.*\\|$")
                        .matcher(section(manual));
        while (row.find()) {
            List<String> keys = List.of(row.group(1).replace("`", "").split(", "));
            List<String> values = List.of(row.group(2).replace("`", "").split(", "));
            for (int i = 0; i < keys.size(); i++) {
                rows.add(keys.get(i) + "=" + values.get(i));
            }
        }
        return rows;
    }

    private static String section(String manual) {
        int start = manual.indexOf("\n## Configure\n");
        return manual.substring(start, manual.indexOf("\n## ", start + 1));
    }

    private static List<String> defaults() {
        List<String> rows = new ArrayList<>();
        rows.add("accessLogs=required");
        rows.add("alarmsTo=notify.emails");
        describe(SCHEMA.path("properties"), "", rows);
        return rows;
    }

    private static String usual(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(" and "))
                : value.asText();
    }

    private static void describe(JsonNode properties, String prefix, List<String> rows) {
        for (var property : properties.properties()) {
            String name = prefix + property.getKey();
            JsonNode schema = property.getValue();
            if (schema.has("default")) {
                rows.add(name + "=" + usual(schema.path("default")));
            } else if (schema.path("type").asText().equals("object")) {
                describe(schema.path("properties"), name + ".", rows);
            } else if (!Set.of("accessLogs", "alarmsTo", "$schema").contains(name)) {
                rows.add(name + "=none");
            }
        }
    }
}
