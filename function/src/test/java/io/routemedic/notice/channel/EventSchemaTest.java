package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is promised of events: their schema holds for one of each kind, names each of their fields,
 * and the examples beside it are as events are. The words for people are no part of the promise.
 */
class EventSchemaTest {

    private static final JsonNode DOCUMENT =
            EventExamples.json(EventExamples.text(EventExamples.DOCS.resolve("event.schema.json")));
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(DOCUMENT);

    static Set<String> names() {
        return EventExamples.all().keySet();
    }

    private static JsonNode event(String name) {
        return EventExamples.all().getOrDefault(name, DOCUMENT);
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsForAnEventOfEachKind(String name) {
        assertThat(SCHEMA.validate(event(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesEachFieldOfThem(String name) {
        Set<String> known = new TreeSet<>();
        DOCUMENT.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(known::add));

        assertThat(event(name).path("detail").fieldNames()).toIterable().isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("names")
    void doesNotHoldForAnotherVersionNorWithoutAFact(String name) {
        ObjectNode other = event(name).deepCopy();
        other.withObject("detail").put("version", "2");
        assertThat(SCHEMA.validate(other)).isNotEmpty();

        for (String fact : required(name)) {
            ObjectNode less = event(name).deepCopy();
            less.withObject("detail").remove(fact);
            assertThat(SCHEMA.validate(less)).as(fact).isNotEmpty();
        }
    }

    private static List<String> required(String name) {
        JsonNode kind = DOCUMENT.at("/$defs/" + name.split("-", 2)[0] + "/required");
        assertThat(kind).hasSizeGreaterThan(3);
        return kind.valueStream().map(JsonNode::asText).toList();
    }

    /** {@code -Devents.update=true} takes the events as they are now. */
    @ParameterizedTest
    @MethodSource("names")
    void hasAnExampleOfEachKind(String name) throws IOException {
        Path file = EventExamples.DOCS.resolve("examples").resolve(name + ".json");
        String now = withoutWords(event(name)).toPrettyString() + "\n";
        if (Boolean.getBoolean("events.update")) {
            Files.writeString(file, now);
        }

        assertThat(EventExamples.text(file)).isEqualTo(now);
    }

    private static JsonNode withoutWords(JsonNode event) {
        ObjectNode example = event.deepCopy();
        example.withObject("detail").put("title", "…").put("text", "…");
        return example;
    }

    @Test
    void hasNoExampleOfWhatIsNot() throws IOException {
        try (var files = Files.list(EventExamples.DOCS.resolve("examples"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(names().size())
                    .allMatch(file -> names().contains(file.replace(".json", "")));
        }
    }
}
