package io.routemedic.entry.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.routemedic.configuration.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir private Path directory;

    private final Map<String, String> environment =
            new HashMap<>(
                    Map.of(
                            "AWS_REGION", "eu-west-1",
                            "ROUTEMEDIC_STATE_TABLE", "state",
                            "ROUTEMEDIC_AUDIT_TABLE", "audit",
                            "ROUTEMEDIC_HEAL_QUEUE_URL", "https://queue",
                            "ROUTEMEDIC_KILL_SWITCH_PARAMETER", "/routemedic/healing"));

    @Test
    void readsTheEnvironmentAndTheConfigurationThatItNames() throws IOException {
        configure("{\"accessLogs\":\"account\"}");

        Settings settings = Settings.from(environment);

        assertThat(settings.stateTable()).isEqualTo("state");
        assertThat(settings.topicArn()).isEmpty();
    }

    @Test
    void namesProblemsOfTheEnvironmentAndOfTheConfigurationTogether() throws IOException {
        environment.remove("ROUTEMEDIC_STATE_TABLE");
        environment.put("ROUTEMEDIC_AUDIT_TABLE", " ");
        configure("{\"accessLogs\":\"account\",\"heal\":1}");

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

    @Test
    void saysThatTheConfigurationCannotBeRead() {
        environment.put("ROUTEMEDIC_CONFIGURATION", directory.resolve("none.json").toString());

        assertThat(
                        catchThrowableOfType(
                                        InvalidConfigurationException.class,
                                        () -> Settings.from(environment))
                                .problems())
                .singleElement()
                .asString()
                .contains("none.json", "cannot be read");
    }

    @Test
    void takesTheConfigurationsTextBeforeTheFile() throws IOException {
        configure("{\"accessLogs\":\"account\",\"quietPeriodMinutes\":7}");
        environment.put(
                "ROUTEMEDIC_CONFIGURATION_TEXT",
                "{\"accessLogs\":\"account\",\"quietPeriodMinutes\":9}");

        assertThat(Settings.from(environment).configuration().limits().quietPeriod())
                .isEqualTo(Duration.ofMinutes(9));

        environment.put("ROUTEMEDIC_CONFIGURATION_TEXT", "{\"accessLog\":1}");
        assertThat(
                        catchThrowableOfType(
                                        InvalidConfigurationException.class,
                                        () -> Settings.from(environment))
                                .problems())
                .isNotEmpty();
    }

    private void configure(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("configuration.json"), json);
        environment.put("ROUTEMEDIC_CONFIGURATION", file.toString());
    }
}
