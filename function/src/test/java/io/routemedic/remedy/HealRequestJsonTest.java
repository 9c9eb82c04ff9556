package io.routemedic.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealRequestJsonTest {

    @Test
    void readsBackWhatItWrote() {
        HealRequest request = new HealWorld().request();

        assertThat(HealRequestJson.read(HealRequestJson.write(request))).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "no json", "{\"healId\":1}"})
    void refusesWhatIsNoHealRequest(String body) {
        assertThatThrownBy(() -> HealRequestJson.read(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no heal request");
    }
}
