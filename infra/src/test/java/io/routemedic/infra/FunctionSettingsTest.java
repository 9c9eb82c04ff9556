package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.InvalidConfigurationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FunctionSettingsTest {

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
                            + "\"notify\":{\"slackWebhookSecret\":\"s\",\"amazonQ\":true,"
                            + "\"ownerTags\":[\"owner\",\"team\"]},"
                            + "\"quietPeriodMinutes\":10,\"verifyAfterSeconds\":300,"
                            + "\"maxHealsPerDay\":3,\"evidence\":{\"requests\":3,\"sources\":2},"
                            + "\"managedElsewhere\":[],\"driftAfterMinutes\":60,"
                            + "\"whoChanged\":false}");
    }

    @Test
    void namesTheBotAndItsChannelToo() {
        Configuration configuration =
                Configuration.parse(
                        """
                        {"accessLogs": "account",
                         "notify": {"slackBot": {"tokenSecret": "s", "channelId": "C0123ABCD"}}}
                        """);

        assertThat(Configuration.parse(FunctionSettings.json(configuration)))
                .isEqualTo(configuration);
    }

    @Test
    void isAConfigurationThatSaysTheSame() {
        Configuration configuration =
                Configuration.parse(
                        """
                        {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "prod"}],
                         "healing": [{"restApi": "a1b2c3d4e5", "stage": "prod", "mode": "heal",
                                      "allowOpenRoutes": ["GET /health"]}],
                         "notify": {"slackWebhookSecret": "s", "amazonQ": true},
                         "quietPeriodMinutes": 1, "verifyAfterSeconds": 2, "maxHealsPerDay": 4,
                         "evidence": {"requests": 5, "sources": 6}, "managedElsewhere": ["x"],
                         "driftAfterMinutes": 7, "whoChanged": true}
                        """);

        assertThat(Configuration.parse(FunctionSettings.json(configuration)))
                .isEqualTo(configuration);
    }

    @Test
    void refusesAStageWhereNothingWouldEverBeFound() {
        assertThatThrownBy(
                        () ->
                                props(
                                        """
                                        {"accessLogs": [{"logGroup": "/a", "restApi": "a1b2c3d4e5", "stage": "p"}],
                                         "healing": [{"restApi": "a1b2c3d4e5", "stage": "q", "mode": "ask"}]}
                                        """))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("healing[0]: stage a1b2c3d4e5/q is in none of accessLogs");
    }

    private static RouteMedic.Props props(String json) {
        return new RouteMedic.Props(Configuration.parse(json), Path.of("function.zip"));
    }
}
