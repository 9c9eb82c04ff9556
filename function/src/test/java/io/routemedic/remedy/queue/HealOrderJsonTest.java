package io.routemedic.remedy.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.remedy.heal.HealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealOrderJsonTest {

    @Test
    void readsBackWhatItWrote() {
        HealOrder order = new HealWorld().order();

        assertThat(HealOrderJson.read(HealOrderJson.write(order))).isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "no json", "{\"healId\":1}"})
    void refusesWhatIsNoHealRequest(String body) {
        assertThatThrownBy(() -> HealOrderJson.read(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no heal order");
    }
}
