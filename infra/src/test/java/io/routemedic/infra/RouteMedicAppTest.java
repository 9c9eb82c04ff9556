package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

class RouteMedicAppTest {

    @ParameterizedTest
    @CsvSource({
        "routemedic.json, RouteMedic",
        "teams/payments.json, RouteMedic-payments",
        "teams/eu west_1.json, RouteMedic-eu-west-1"
    })
    void givesEachConfigurationFileAStackOfItsOwn(String file, String stack) {
        assertThat(nameWith(Map.of("routemedic-config", file))).isEqualTo(stack);
    }

    @Test
    void isTheDefaultStackWithoutAFile() {
        assertThat(nameWith(Map.of())).isEqualTo("RouteMedic");
    }

    @Test
    void takesTheNameThatIsAskedFor() {
        assertThat(nameWith(Map.of("routemedic-config", "a.json", "routemedic-stack", "Medic")))
                .isEqualTo("Medic");
    }

    private static String nameWith(Map<String, Object> context) {
        return RouteMedicApp.stackName(
                new App(AppProps.builder().context(context).analyticsReporting(false).build()));
    }
}
