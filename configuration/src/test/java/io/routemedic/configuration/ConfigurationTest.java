package io.routemedic.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final StageId ORDERS = new StageId("a1b2c3d4e5", "prod");

    @Test
    void readsEveryKey() {
        Configuration configuration =
                Configuration.parse(
                        """
                        {"accessLogs":[{"logGroup":"/apigw/orders-prod","restApi":"a1b2c3d4e5","stage":"prod",
                                        "format":"$context.path","filterPattern":"403"}],
                         "healing":[{"restApi":"a1b2c3d4e5","stage":"prod","mode":"heal","allowOpenRoutes":["GET /health"]}],
                         "notify":{"slackWebhookSecret":"routemedic/slack",
                                   "slackWebhookKey":"arn:aws:kms:eu-west-1:111122223333:key/1234abcd","emails":["team@example.com"],
                                   "amazonQ":{"slackWorkspaceId":"T0123ABCD","slackChannelId":"C0123ABCD"},
                                   "ownerTags":["squad"],
                                   "owners":[{"owner":"payments","emails":["payments@example.com"]}]},
                         "quietPeriodMinutes":0,"verifyAfterSeconds":1,"maxHealsPerDay":7,
                         "evidence":{"requests":1,"sources":0},"managedElsewhere":["team=terraform"],
                         "driftAfterMinutes":90,"whoChanged":true,
                         "logRetentionDays":90,"tracing":true,"diagnoseConcurrency":5,"alarmsTo":["platform@example.com"],
                         "agents":["arn:aws:iam::111122223333:role/Agent"],
                         "$schema":"routemedic.schema.json"}
                        """);

        assertThat(configuration)
                .isEqualTo(
                        new Configuration(
                                new AccessLogs.Named(
                                        List.of(
                                                new AccessLogs.Source(
                                                        "/apigw/orders-prod",
                                                        Optional.of(ORDERS),
                                                        Optional.of("$context.path"),
                                                        Optional.of("403")))),
                                List.of(
                                        new StageHealing(
                                                ORDERS, Mode.HEAL, List.of("GET /health"))),
                                new Notify(
                                        Optional.of("routemedic/slack"),
                                        Optional.of(
                                                "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"),
                                        List.of("team@example.com"),
                                        true,
                                        Optional.of(
                                                new Notify.SlackChannel("T0123ABCD", "C0123ABCD")),
                                        Optional.empty(),
                                        List.of("squad"),
                                        List.of(
                                                new Notify.Owner(
                                                        "payments",
                                                        List.of("payments@example.com")))),
                                new Limits(
                                        Duration.ZERO,
                                        Duration.ofSeconds(1),
                                        7,
                                        1,
                                        0,
                                        List.of("team=terraform")),
                                new Watch(Duration.ofMinutes(90), true),
                                new Operation(
                                        90,
                                        true,
                                        5,
                                        List.of("platform@example.com"),
                                        List.of("arn:aws:iam::111122223333:role/Agent"))));
        assertThat(configuration.limits().markers())
                .contains("team=terraform")
                .containsAll(Limits.USUAL_MARKERS);
    }

    @Test
    void readsTheOtherFormsOfAccessLogs() {
        assertThat(accessLogs("\"account\"")).isEqualTo(AccessLogs.WholeAccount.ALL);
        assertThat(accessLogs("{\"account\":true,\"exclude\":[\"/a\"],\"filterPattern\":\"403\"}"))
                .isEqualTo(
                        new AccessLogs.WholeAccount(List.of("/a"), List.of(), Optional.of("403")));
        assertThat(
                        accessLogs(
                                "{\"kinesisStream\":\"arn:aws:kinesis:eu-west-1:111122223333:stream/s\"}"))
                .isEqualTo(
                        new AccessLogs.Stream(
                                "arn:aws:kinesis:eu-west-1:111122223333:stream/s",
                                Optional.empty()));
    }

    @Test
    void observesManyByPatternAndHealsByNameOnly() {
        AccessLogs.WholeAccount all =
                (AccessLogs.WholeAccount)
                        accessLogs("{\"account\":true,\"logGroups\":[\"/apigw/*-prod\",\"/x.y\"]}");

        assertThat(Stream.of("/apigw/orders-prod", "/apigw/-prod", "/x.y")).allMatch(all::reads);
        assertThat(Stream.of("/apigw/orders-test", "/apigw/orders-prod/more", "/x-y", ""))
                .noneMatch(all::reads);
        assertThat(AccessLogs.WholeAccount.ALL.reads("/any")).isTrue();
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(
                        () ->
                                Configuration.parse(
                                        "{\"accessLogs\":\"account\",\"healing\":[{\"restApi\":\"*\",\"stage\":\"*\",\"mode\":\"heal\"}]}"))
                .satisfies(e -> assertThat(e.problems()).hasSize(2));
    }

    private static AccessLogs accessLogs(String json) {
        return Configuration.parse("{\"accessLogs\": %s}".formatted(json)).accessLogs();
    }

    @Test
    void fillsInTheDefaults() {
        Configuration configuration =
                Configuration.parse(
                        "{\"accessLogs\": \"account\", \"notify\": {\"emails\": [\"a@b.c\"]}}");

        assertThat(configuration.limits())
                .isEqualTo(
                        new Limits(
                                Duration.ofMinutes(10), Duration.ofMinutes(5), 3, 3, 2, List.of()));
        assertThat(configuration.operation())
                .isEqualTo(new Operation(30, false, 20, List.of("a@b.c"), List.of()));
        assertThat(configuration.healing()).isEmpty();
        assertThat(configuration.notices().amazonQ()).isFalse();
        assertThat(configuration.notices().ownerTags()).containsExactly("owner", "team");
        assertThat(configuration.notices().owners()).isEmpty();
    }

    @Test
    void tenMistakesAreTenProblemsInOneMessage() {
        String json =
                """
                {"accessLogs": [{"logGroup": "no spaces", "restApi": "A1"}],
                 "healing": [{"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "auto"}],
                 "notify": {"emails": ["nobody"], "slack": "https://hooks.slack.com"},
                 "quietPeriodMinutes": -1,
                 "maxHealsPerDay": "three",
                 "evidence": {"requests": 1.5},
                 "logRetentionDays": 31}
                """;

        assertThatThrownBy(() -> Configuration.parse(json))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("\n  10. logRetentionDays: ")
                .hasMessageStartingWith("RouteMedic's configuration has 10 problems:\n  1. ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                       | accessLogs: is missing; it must be a list of log groups
                    {"accessLogs": []}                                       | accessLogs: is empty
                    {"accessLogs": "all"}                                    | accessLogs: must be a list
                    {"accessLogs": {"account": true, "kinesisStream": "arn:aws:kinesis:eu-west-1:111122223333:stream/s"}} | accessLogs: must have either
                    {"accessLogs": {}}                                       | accessLogs: must have either
                    {"accessLogs": {"account": false}}                       | accessLogs.account: must be true, not false.
                    {"accessLogs": {"kinesisStream": "stream/s"}}            | accessLogs.kinesisStream: must be the ARN
                    {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5"}]} | accessLogs[0]: restApi and stage belong together
                    {"accessLogs": [{"restApi": "a1b2c3d4e5", "stage": "p"}]} | accessLogs[0].logGroup: is missing; it must be the name of a log group
                    {"accessLogs": [{"logGroup": "/a"}, {"logGroup": "/a"}]} | accessLogs[1].logGroup: /a is named twice
                    {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "p"}, {"logGroup": "/a"}]} | accessLogs[1].logGroup: /a is named twice, and once without a stage
                    {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "p"}, {"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "p"}]} | accessLogs[1].logGroup: /a is named twice for the same stage
                    {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "p"}, {"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "q", "filterPattern": "403"}]} | accessLogs[1].logGroup: /a has one subscription filter
                    {"accessLogs": [{"logGroup": "/a", "format": "none"}]}   | accessLogs[0].format: must be the stage's access log format
                    {"accessLogs": "account", "healing": [{"restApi": "a b", "stage": "p", "mode": "ask"}]} | healing[0].restApi: must be the id of a REST API
                    {"accessLogs": "account", "healing": [{"restApi": "a1b2c3d4e5", "stage": "p"}]} | healing[0].mode: is missing; it must be one of "observe", "ask", "heal".
                    {"accessLogs": "account", "healing": [{"restApi": "a1b2c3d4e5", "stage": "p", "mode": "fix"}]} | healing[0].mode: must be one of "observe", "ask", "heal", not "fix".
                    {"accessLogs": "account", "healing": [{"restApi": "a1b2c3d4e5", "stage": "p", "mode": "ask", "allowOpenRoutes": ["/x"]}]} | healing[0].allowOpenRoutes[0]: must be a method
                    {"accessLogs": "account", "healing": [{"restApi": "a1b2c3d4e5", "stage": "p", "mode": "ask"}, {"restApi": "a1b2c3d4e5", "stage": "p", "mode": "heal"}]} | healing[1]: stage a1b2c3d4e5/p is named twice
                    {"accessLogs": "account", "notify": {"emails": ["a@b.c", "a@b.c"]}} | notify.emails[1]: a@b.c is named twice
                    {"accessLogs": "account", "notify": {"amazonQ": {"slackChannelId": "C1"}}} | notify.amazonQ.slackWorkspaceId: is missing
                    {"accessLogs": "account", "notify": {"slackWebhookKey": "arn:aws:kms:eu-west-1:111122223333:key/1"}} | notify.slackWebhookKey: is of no use without
                    {"accessLogs": "account", "notify": {"ownerTags": ["aws:x"]}} | notify.ownerTags[0]: must be the key of a tag
                    {"accessLogs": "account", "notify": {"owners": [{"owner": "payments"}]}} | notify.owners[0].emails: is missing; it must be a list of e-mail addresses
                    {"accessLogs": "account", "notify": {"owners": [{"owner": "a", "emails": ["a@b.c"]}, {"owner": "a", "emails": ["d@b.c"]}]}} | notify.owners[1]: owner `a` is named twice; keep one.
                    {"accessLogs": "account", "notify": {"amazonQ": "yes"}}  | notify.amazonQ: must be true, false, or
                    {"accessLogs": "account", "managedElsewhere": ["aws:x"]} | managedElsewhere[0]: must be the key of a tag
                    {"accessLogs": "account", "quietPeriodMinutes": 1441}    | quietPeriodMinutes: must be a whole number from 0 to 1440
                    {"accessLogs": "account", "verifyAfterSeconds": 3601}    | verifyAfterSeconds: must be a whole number from 0 to 3600
                    {"accessLogs": "account", "logRetentionDays": 31}        | logRetentionDays: must be one of 1, 3, 5
                    {"accessLogs": "account", "tracing": "yes"}              | tracing: must be true or false, not "yes".
                    {"accessLogs": "account", "tracing": null}               | tracing: must be true or false, not null.
                    {"accessLogs": "account", "heal": []}                    | heal: there is no such key; known are accessLogs
                    {"accessLogs": "account", "healing": {}}                 | healing: must be a list
                    []                                                       | routemedic: must be an object
                    ' '                                                      | routemedic: is empty
                    {                                                        | routemedic: not JSON, at line 1, column 2
                    {"accessLogs": "account", "accessLogs": []}              | routemedic: not JSON, at line 1, column
                    {"accessLogs": "account"} }                              | routemedic: not JSON, at line 1, column
                    """)
    void saysWhichKeyIsWrongAndWhatWouldBeRight(String json, String problem) {
        var refused =
                catchThrowableOfType(
                        InvalidConfigurationException.class, () -> Configuration.parse(json));

        assertThat(refused.problems()).singleElement().asString().startsWith(problem);
        assertThat(refused).hasMessageStartingWith("RouteMedic's configuration has a problem:\n");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatThrownBy(() -> Configuration.parse("[".repeat(10_000)))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("not JSON");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void allowsZeroAndOneWhereverItCounts(int number) {
        String json =
                """
                {"accessLogs": "account", "quietPeriodMinutes": %1$d, "verifyAfterSeconds": %1$d,
                 "maxHealsPerDay": %1$d, "evidence": {"requests": %1$d, "sources": %1$d}}
                """
                        .formatted(number);

        assertThat(Configuration.parse(json).limits())
                .isEqualTo(
                        new Limits(
                                Duration.ofMinutes(number),
                                Duration.ofSeconds(number),
                                number,
                                number,
                                number,
                                List.of()));
    }

    @Test
    void knowsTheOnlyStagesToReadWhereEveryLogGroupNamesItsStage() {
        assertThat(
                        accessLogs(
                                        "[{\"logGroup\":\"/a\",\"restApi\":\"a1b2c3d4e5\",\"stage\":\"prod\"}]")
                                .onlyStages()
                                .orElseThrow())
                .containsExactly(ORDERS);
        assertThat(
                        accessLogs(
                                        "[{\"logGroup\":\"/a\",\"restApi\":\"a1b2c3d4e5\",\"stage\":\"prod\"},{\"logGroup\":\"/b\"}]")
                                .onlyStages())
                .isEmpty();
        assertThat(accessLogs("\"account\"").onlyStages()).isEmpty();
    }

    @Test
    void noticesAStageWhoseLogGroupIsNotNamed() {
        String json =
                """
                {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "prod"}%s],
                 "healing": [{"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "ask"},
                             {"restApi": "a1b2c3d4e5", "stage": "dev", "mode": "ask"}]}
                """;

        assertThat(Configuration.parse(json.formatted("")).oversights())
                .singleElement()
                .asString()
                .startsWith("healing[1]: stage a1b2c3d4e5/dev is in none of accessLogs");
        assertThat(Configuration.parse(json.formatted(", {\"logGroup\": \"/b\"}")).oversights())
                .isEmpty();
    }

    @Test
    void takesALogGroupOnceForEachStageThatWritesToIt() {
        Configuration configuration =
                Configuration.parse(
                        """
                        {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "p"},
                                        {"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "q"}]}
                        """);

        assertThat(configuration.accessLogs().onlyStages().orElseThrow())
                .containsExactly(new StageId("a1b2c3d4e5", "p"), new StageId("a1b2c3d4e5", "q"));
    }
}
