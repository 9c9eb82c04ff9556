package io.routemedic.configuration;

import static io.routemedic.configuration.Documents.SCHEMA;
import static io.routemedic.configuration.Documents.isAcceptedByParser;
import static io.routemedic.configuration.Documents.isAcceptedBySchema;
import static io.routemedic.configuration.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema says of every document what the parser says: of documents that have every key, and of
 * all that come of changing one value in them.
 */
class SchemaAgreementTest {

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
        return Stream.of(
                        """
                        {"accessLogs": [
                           {"logGroup": "/apigw/orders", "restApi": "a1b2c3d4e5", "stage": "prod",
                            "format": "$context.requestId", "filterPattern": "403"}, {"logGroup": "/b"}],
                         "healing": [
                           {"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "heal", "allowOpenRoutes": ["GET /health"]},
                           {"restApi": "f6g7h8i9j0", "stage": "prod", "mode": "observe"}],
                         "notify": {"slackWebhookSecret": "routemedic/slack",
                                    "slackWebhookKey": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd", "emails": ["team@example.com"],
                                    "amazonQ": {"slackWorkspaceId": "T0123ABCD", "slackChannelId": "C0123ABCD"},
                                    "ownerTags": ["squad"], "owners": [{"owner": "payments", "emails": ["payments@example.com"]}]},
                         "quietPeriodMinutes": 5, "verifyAfterSeconds": 60, "maxHealsPerDay": 7,
                         "evidence": {"requests": 4, "sources": 5}, "managedElsewhere": ["managed-by=terraform"],
                         "driftAfterMinutes": 120, "whoChanged": true, "logRetentionDays": 90, "tracing": true, "diagnoseConcurrency": 5, "alarmsTo": ["team@example.com"],
                         "agents": ["arn:aws:iam::111122223333:role/agents/DevOpsAgent"], "$schema": "x"}
                        """,
                        """
                        {"accessLogs": {"account": true, "exclude": ["/a"], "logGroups": ["/apigw/*"], "filterPattern": "403"},
                         "notify": {"amazonQ": true,
                                    "slackBot": {"tokenSecret": "routemedic/slack", "channelId": "C0123ABCD",
                                                 "tokenKey": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"}}}
                        """,
                        """
                        {"accessLogs": {"kinesisStream": "arn:aws:kinesis:eu-west-1:111122223333:stream/s",
                                        "kmsKey": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"}}
                        """)
                .map(Documents::json);
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
        forEachKeyIn(SCHEMA, known::add);

        assertThat(keys).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("full")
    void agreesWithTheParserOnEveryChangeOfOneValue(JsonNode document) {
        List<JsonNode> changed = changes(document);

        assertThat(changed).hasSizeGreaterThan(100);
        assertThat(changed)
                .filteredOn(one -> isAcceptedByParser(one) != isAcceptedBySchema(one))
                .isEmpty();
        assertThat(changed).anyMatch(Documents::isAcceptedByParser);
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
                if (list.get(at).isTextual()) {
                    next.accept(list.deepCopy().add(list.get(at)));
                }
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
}
