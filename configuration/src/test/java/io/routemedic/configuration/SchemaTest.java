package io.routemedic.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema says of every document what the parser says, as judged by a validator that others
 * wrote: of documents that have every key, and of all that come of changing one value in them.
 */
class SchemaTest {

    private static final Path HOME =
            Path.of(System.getProperty("routemedic.home", "..")).toAbsolutePath().normalize();
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode DOCUMENT = Schema.read().document();
    private static final com.networknt.schema.Schema SCHEMA = validator(DOCUMENT);

    /** No value of ours, near it, or of another kind. */
    private static final List<String> OTHERS =
            List.of(
                    "null",
                    "true",
                    "false",
                    "-1",
                    "0",
                    "1",
                    "1.5",
                    "10.0",
                    "1e2",
                    "99999999999",
                    "\"\"",
                    "\" \"",
                    "\"x\"",
                    "\"a b\"",
                    "\"GET /x\"",
                    "\"a@b\"",
                    "\"aws:x\"",
                    "\"account\"",
                    "\"HEAL\"",
                    "\"ask\"",
                    "\"403\"",
                    "\"$context.path\"",
                    "\"a1b2c3d4e\"",
                    "\"A1B2C3D4E5\"",
                    "\"a1b2c3d4e5f\"",
                    "[]",
                    "[[]]",
                    "[1]",
                    "{}",
                    "{\"x\":1}");

    /** Every key in every form, between them. */
    static Stream<JsonNode> full() {
        String rest =
                """
                "healing": [
                   {"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "heal", "allowOpenRoutes": ["GET /health"]},
                   {"restApi": "f6g7h8i9j0", "stage": "prod", "mode": "observe"}],
                 "notify": {"slackWebhookSecret": "routemedic/slack", "emails": ["team@example.com"], "amazonQ": %s},
                 "quietPeriodMinutes": 5, "verifyAfterSeconds": 60, "maxHealsPerDay": 7,
                 "evidence": {"requests": 4, "sources": 5}, "managedElsewhere": ["managed-by=terraform"],
                 "logRetentionDays": 90, "tracing": true, "alarmsTo": ["team@example.com"], "$schema": "x"}
                """;
        return Stream.of(
                        """
                        {"accessLogs": [
                           {"logGroup": "/apigw/orders", "restApi": "a1b2c3d4e5", "stage": "prod",
                            "format": "$context.requestId", "filterPattern": "403"}, {"logGroup": "/b"}],
                        """
                                + rest.formatted("true"),
                        """
                        {"accessLogs": {"account": true, "exclude": ["/a"], "filterPattern": "403"},
                        """
                                + rest.formatted(
                                        "{\"slackWorkspaceId\": \"T0123ABCD\","
                                                + " \"slackChannelId\": \"C0123ABCD\"}"),
                        """
                        {"accessLogs": {"kinesisStream": "arn:aws:kinesis:eu-west-1:111122223333:stream/s",
                                        "kmsKey": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"},
                        """
                                + rest.formatted("false"))
                .map(SchemaTest::json);
    }

    @ParameterizedTest
    @MethodSource("full")
    void acceptsWhatTheParserAccepts(JsonNode document) {
        assertThat(isAcceptedByParser(document)).isTrue();
        assertThat(isAcceptedBySchema(document)).isTrue();
    }

    @Test
    void isCoveredWholeByTheDocumentsHere() {
        Set<String> keys = new TreeSet<>();
        full().forEach(document -> forEachKey(document, keys::add));
        Set<String> known = new TreeSet<>();
        forEachKeyIn(DOCUMENT, known::add);

        assertThat(keys).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("full")
    void agreesWithTheParserOnEveryChangeOfOneValue(JsonNode document) {
        List<JsonNode> changed = changes(document);

        assertThat(changed).hasSizeGreaterThan(500);
        assertThat(changed)
                .filteredOn(one -> isAcceptedByParser(one) != isAcceptedBySchema(one))
                .isEmpty();
        assertThat(changed).anyMatch(SchemaTest::isAcceptedByParser);
    }

    /** What cannot be said in a schema: that two entries are about the same. */
    @Test
    void leavesToTheParserWhatIsNamedTwice() {
        for (String twice :
                List.of(
                        """
                        {"accessLogs": [{"logGroup": "/a"}, {"logGroup": "/a", "format": "$context.path"}]}
                        """,
                        """
                        {"accessLogs": "account", "healing": [
                           {"restApi": "a1b2c3d4e5", "stage": "p", "mode": "ask"},
                           {"restApi": "a1b2c3d4e5", "stage": "p", "mode": "heal"}]}
                        """)) {
            assertThat(isAcceptedBySchema(json(twice))).isTrue();
            assertThat(isAcceptedByParser(json(twice))).isFalse();
        }
    }

    @Test
    void holdsTheLimitsToTheNumber() {
        JsonNode document = full().findFirst().orElseThrow();
        for (String key : List.of("quietPeriodMinutes", "verifyAfterSeconds", "maxHealsPerDay")) {
            JsonNode limits = DOCUMENT.at("/properties/" + key);
            agreeAround(document, "/" + key, limits);
        }
        agreeAround(
                document,
                "/evidence/requests",
                DOCUMENT.at("/properties/evidence/properties/requests"));
        agreeAround(
                document,
                "/evidence/sources",
                DOCUMENT.at("/properties/evidence/properties/sources"));
    }

    private static void agreeAround(JsonNode document, String pointer, JsonNode limits) {
        int least = limits.required("minimum").intValue();
        int most = limits.required("maximum").intValue();
        for (int number : List.of(least - 1, least, most, most + 1)) {
            JsonNode changed = document.deepCopy();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) changed.at(pointer.substring(0, slash)))
                    .put(pointer.substring(slash + 1), number);
            assertThat(isAcceptedByParser(changed)).isEqualTo(number >= least && number <= most);
            assertThat(isAcceptedBySchema(changed)).isEqualTo(number >= least && number <= most);
        }
    }

    @Test
    void namesTheDefaultsThatHold() {
        JsonNode withDefaults = json("{\"accessLogs\": \"account\"}");
        fillIn(DOCUMENT.path("properties"), (ObjectNode) withDefaults);

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
        assertThat(DOCUMENT.findParents("pattern"))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        form -> {
                            assertThat(form.path("pattern").asText()).startsWith("^").endsWith("$");
                            assertThat(form.path("title").isTextual()).isTrue();
                        });
    }

    static Stream<Path> kept() throws IOException {
        try (Stream<Path> examples = Files.list(HOME.resolve("infra/examples"));
                Stream<Path> cases = Files.list(HOME.resolve("events"))) {
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
    void acceptsTheExamplesAndTheSettingsOfTheCases(Path file) throws IOException {
        JsonNode document = json(Files.readString(file));

        assertThat(isAcceptedByParser(document)).isTrue();
        assertThat(isAcceptedBySchema(document)).isTrue();
    }

    @Test
    void isWhatEditorsCheckCdkJsonWith() throws IOException {
        JsonNode cdk = json(Files.readString(HOME.resolve("cdk.json")));
        Path named = HOME.resolve(cdk.path("$schema").asText());
        JsonNode schema = json(Files.readString(named));
        String reference = schema.at("/properties/context/properties/routemedic/$ref").asText();

        assertThat(json(Files.readString(named.resolveSibling(reference)))).isEqualTo(DOCUMENT);
        assertThat(isAcceptedBySchema(cdk.at("/context/routemedic"))).isTrue();
    }

    @Test
    void hasTheDefaultsThatTheManualSays() throws IOException {
        String manual = Files.readString(HOME.resolve("docs/operations.md"));

        assertThat(Set.copyOf(documented(manual))).isEqualTo(Set.copyOf(documentedHere()));
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

    private static List<String> documentedHere() {
        List<String> rows = new ArrayList<>();
        rows.add("accessLogs=required");
        rows.add("alarmsTo=notify.emails");
        describe(DOCUMENT.path("properties"), "", rows);
        return rows;
    }

    private static void describe(JsonNode properties, String prefix, List<String> rows) {
        for (var property : properties.properties()) {
            String name = prefix + property.getKey();
            JsonNode schema = property.getValue();
            if (schema.has("default")) {
                rows.add(name + "=" + schema.path("default").asText());
            } else if (schema.path("type").asText().equals("object")) {
                describe(schema.path("properties"), name + ".", rows);
            } else if (!Set.of("accessLogs", "alarmsTo", "$schema").contains(name)) {
                rows.add(name + "=none");
            }
        }
    }

    private static List<JsonNode> changes(JsonNode document) {
        List<JsonNode> changed = new ArrayList<>();
        change(document, value -> changed.add(value));
        return changed;
    }

    /** Hands on a value with one change, for each value in it and each way to change it. */
    private static void change(JsonNode value, Consumer<JsonNode> next) {
        OTHERS.forEach(other -> next.accept(json(other)));
        if (value instanceof ObjectNode object) {
            next.accept(object.deepCopy().put("another", 1));
            for (var property : object.properties()) {
                next.accept(object.deepCopy().without(property.getKey()));
                change(
                        property.getValue(),
                        other -> next.accept(object.deepCopy().set(property.getKey(), other)));
            }
        }
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                change(list.get(at), other -> next.accept(list.deepCopy().set(at, other)));
            }
        }
    }

    private static void forEachKey(JsonNode value, Consumer<String> next) {
        for (var property : value.properties()) {
            next.accept(property.getKey());
        }
        value.forEach(child -> forEachKey(child, next));
    }

    private static void forEachKeyIn(JsonNode schema, Consumer<String> next) {
        schema.path("properties").fieldNames().forEachRemaining(next);
        schema.forEach(child -> forEachKeyIn(child, next));
    }

    private static boolean isAcceptedByParser(JsonNode document) {
        try {
            Configuration.parse(document.toString());
            return true;
        } catch (InvalidConfigurationException e) {
            return false;
        }
    }

    private static boolean isAcceptedBySchema(JsonNode document) {
        return SCHEMA.validate(document).isEmpty();
    }

    private static com.networknt.schema.Schema validator(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
