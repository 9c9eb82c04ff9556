package io.routemedic.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.InvalidConfigurationException;

/** A configuration is taken, or refused in sentences; nothing else comes of it. */
public final class ConfigurationTarget implements FuzzTarget {

    @Override
    @FuzzTest
    public void test(byte[] input) {
        try {
            Configuration read = Configuration.parse(FuzzTarget.text(input));
            assertThat(read.healableStages())
                    .as("what may be healed is what was named")
                    .allSatisfy(stage -> assertThat(read.healing()).contains(stage));
        } catch (InvalidConfigurationException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
