package io.routemedic.entry.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.routemedic.configuration.InvalidConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Map<String, String> environment =
            new HashMap<>(
                    Map.of(
                            "AWS_REGION", "eu-west-1",
                            "ROUTEMEDIC_SETTINGS", "{\"accessLogs\":\"account\"}",
                            "ROUTEMEDIC_STATE_TABLE", "state",
                            "ROUTEMEDIC_AUDIT_TABLE", "audit",
                            "ROUTEMEDIC_HEAL_QUEUE_URL", "https://queue",
                            "ROUTEMEDIC_KILL_SWITCH_PARAMETER", "/routemedic/healing"));

    @Test
    void readsTheEnvironment() {
        Settings settings = Settings.from(environment);

        assertThat(settings.stateTable()).isEqualTo("state");
        assertThat(settings.topicArn()).isEmpty();
    }

    @Test
    void namesProblemsOfTheEnvironmentAndOfTheConfigurationTogether() {
        environment.remove("ROUTEMEDIC_STATE_TABLE");
        environment.put("ROUTEMEDIC_AUDIT_TABLE", " ");
        environment.put("ROUTEMEDIC_SETTINGS", "{\"accessLogs\":\"account\",\"heal\":1}");

        assertThat(
                        catchThrowableOfType(
                                        InvalidConfigurationException.class,
                                        () -> Settings.from(environment))
                                .problems())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("ROUTEMEDIC_STATE_TABLE"))
                .anySatisfy(problem -> assertThat(problem).contains("ROUTEMEDIC_AUDIT_TABLE"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("heal: there is no such key"));
    }
}
