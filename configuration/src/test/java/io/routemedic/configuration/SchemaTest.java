package io.routemedic.configuration;

import static io.routemedic.configuration.Documents.SCHEMA;
import static io.routemedic.configuration.Documents.isAcceptedByParser;
import static io.routemedic.configuration.Documents.isAcceptedBySchema;
import static io.routemedic.configuration.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits, defaults and patterns of the schema are those of the parser. */
class SchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quietPeriodMinutes",
                "verifyAfterSeconds",
                "maxHealsPerDay",
                "evidence/requests",
                "evidence/sources"
            })
    void holdsTheLimitsToTheNumber(String key) {
        JsonNode limits = SCHEMA.at("/properties/" + key.replace("/", "/properties/"));
        int least = limits.required("minimum").intValue();
        int most = limits.required("maximum").intValue();

        assertThat(List.of(least - 1, least, most, most + 1))
                .extracting(number -> isAcceptedByParser(with(key, number)))
                .containsExactly(false, true, true, false);
        assertThat(List.of(least - 1, least, most, most + 1))
                .extracting(number -> isAcceptedBySchema(with(key, number)))
                .containsExactly(false, true, true, false);
    }

    private static JsonNode with(String key, int number) {
        ObjectNode document = (ObjectNode) json("{\"accessLogs\": \"account\"}");
        int slash = key.indexOf('/');
        ObjectNode parent = slash < 0 ? document : document.putObject(key.substring(0, slash));
        parent.put(key.substring(slash + 1), number);
        return document;
    }

    @Test
    void namesTheDefaultsThatHold() {
        JsonNode withDefaults = json("{\"accessLogs\": \"account\"}");
        fillIn(SCHEMA.path("properties"), (ObjectNode) withDefaults);

        assertThat(withDefaults.at("/evidence/sources").isInt()).isTrue();
        assertThat(Configuration.parse(withDefaults.toString()))
                .isEqualTo(Configuration.parse("{\"accessLogs\": \"account\"}"));
    }

    private static void fillIn(JsonNode properties, ObjectNode object) {
        for (var property : properties.properties()) {
            if (property.getValue().has("default")) {
                object.set(property.getKey(), property.getValue().path("default"));
            } else if (property.getValue().path("type").asText().equals("object")) {
                fillIn(
                        property.getValue().path("properties"),
                        object.withObject("/" + property.getKey()));
            }
        }
    }

    /**
     * Without the anchors, validators take what contains it; without a title, there is no sentence.
     */
    @Test
    void hasWholePatternsAndASentenceForEach() {
        assertThat(SCHEMA.findParents("pattern"))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        form -> {
                            assertThat(form.path("pattern").asText()).startsWith("^").endsWith("$");
                            assertThat(form.path("title").isTextual()).isTrue();
                        });
    }
}
