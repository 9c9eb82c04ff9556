package io.routemedic.infra.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final String MINIMAL = "{\"accessLogs\": [{\"logGroup\": \"/apigw/orders\"}]}";

    @Test
    void fillsInTheDefaults() {
        Configuration configuration = Configuration.parse(MINIMAL);

        assertThat(configuration.limits()).isEqualTo(new Limits(10, 90, 3, 3, 2, List.of()));
        assertThat(configuration.operation()).isEqualTo(new Operation(30, false, List.of()));
        assertThat(configuration.healing()).isEmpty();
        assertThat(configuration.notices().amazonQ()).isFalse();
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
                    {}                                                       | accessLogs: is missing
                    {"accessLogs": []}                                       | accessLogs: is empty
                    {"accessLogs": "all"}                                    | accessLogs: must be a list
                    {"accessLogs": {"account": true, "kinesisStream": "arn:aws:kinesis:eu-west-1:111122223333:stream/s"}} | accessLogs: must have either
                    {"accessLogs": {}}                                       | accessLogs: must have either
                    {"accessLogs": {"kinesisStream": "stream/s"}}            | accessLogs.kinesisStream: must be the ARN
                    {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5"}]} | accessLogs[0]: restApi and stage belong together
                    {"accessLogs": [{"logGroup": "/a"}, {"logGroup": "/a"}]} | accessLogs[1].logGroup: /a is named twice
                    {"accessLogs": [{"logGroup": "/a", "format": "none"}]}   | accessLogs[0].format: must be the stage's access log format
                    {"accessLogs": "account", "healing": [{"restApi": "a1b2c3d4e5", "stage": "p"}]} | healing[0].mode: is missing
                    {"accessLogs": "account", "healing": [{"restApi": "a1b2c3d4e5", "stage": "p", "mode": "ask", "allowOpenRoutes": ["/x"]}]} | healing[0].allowOpenRoutes[0]: must be a method
                    {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "p"}], "healing": [{"restApi": "a1b2c3d4e5", "stage": "q", "mode": "ask"}]} | healing[0]: stage a1b2c3d4e5/q is in none of accessLogs
                    {"accessLogs": "account", "notify": {"emails": ["a@b.c", "a@b.c"]}} | notify.emails[1]: a@b.c is named twice
                    {"accessLogs": "account", "notify": {"amazonQ": {"slackChannelId": "C1"}}} | notify.amazonQ.slackWorkspaceId: is missing
                    {"accessLogs": "account", "managedElsewhere": ["aws:x"]} | managedElsewhere[0]: must be the key of a tag
                    {"accessLogs": "account", "verifyAfterSeconds": 3601}    | verifyAfterSeconds: must be a whole number from 0 to 3600
                    {"accessLogs": "account", "tracing": "yes"}              | tracing: must be true or false
                    {"accessLogs": "account", "heal": []}                    | heal: there is no such key; known are accessLogs
                    {"accessLogs": "account", "healing": {}}                 | healing: must be a list
                    []                                                       | routemedic: must be an object
                    {                                                        | routemedic: not JSON
                    """)
    void saysWhichKeyIsWrongAndWhatWouldBeRight(String json, String problem) {
        var refused =
                catchThrowableOfType(
                        InvalidConfigurationException.class, () -> Configuration.parse(json));

        assertThat(refused.problems()).singleElement().asString().startsWith(problem);
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
                .isEqualTo(new Limits(number, number, number, number, number, List.of()));
    }

    @Test
    void tellsTheFunctionsOnlyWhatTheyNeed() {
        String json =
                """
                {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "prod",
                                 "filterPattern": "403"}],
                 "healing": [{"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "ask"}],
                 "notify": {"slackWebhookSecret": "s", "emails": ["a@b.c"], "amazonQ": true},
                 "tracing": true, "alarmsTo": ["c@b.a"], "logRetentionDays": 1}
                """;

        assertThat(FunctionSettings.json(Configuration.parse(json)))
                .isEqualTo(
                        "{\"accessLogs\":[{\"logGroup\":\"/a\",\"restApi\":\"a1b2c3d4e5\","
                            + "\"stage\":\"prod\"}],\"healing\":[{\"restApi\":\"a1b2c3d4e5\","
                            + "\"stage\":\"prod\",\"mode\":\"ask\"}],"
                            + "\"notify\":{\"slackWebhookSecret\":\"s\",\"amazonQ\":true},"
                            + "\"quietPeriodMinutes\":10,\"verifyAfterSeconds\":90,"
                            + "\"maxHealsPerDay\":3,\"evidence\":{\"requests\":3,\"sources\":2},"
                            + "\"managedElsewhere\":[]}");
    }

    @Test
    void refusesSettingsThatLambdaWouldNotTake() {
        String groups =
                IntStream.range(0, 200)
                        .mapToObj("{\"logGroup\": \"/apigw/some-service-%d\"}"::formatted)
                        .collect(Collectors.joining(", ", "[", "]"));

        assertThatThrownBy(() -> Configuration.parse("{\"accessLogs\": %s}".formatted(groups)))
                .hasMessageContaining("Lambda leaves room for 3096");
    }

    @Test
    void knowsTheOnlyStagesToReadWhereEveryLogGroupNamesItsStage() {
        String json =
                """
                {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "prod"}%s]}
                """;

        assertThat(Configuration.parse(json.formatted("")).accessLogs().onlyStages().orElseThrow())
                .containsExactly(new StageId("a1b2c3d4e5", "prod"));
        assertThat(
                        Configuration.parse(json.formatted(", {\"logGroup\": \"/b\"}"))
                                .accessLogs()
                                .onlyStages())
                .isEqualTo(Optional.empty());
    }
}
