package io.routemedic.remedy.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerErrorReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");

    private final List<String> asked = new ArrayList<>();
    private final FakeConfigurationReader reader = new FakeConfigurationReader();
    private final ServerErrorReader errors =
            new ServerErrorReader(
                    (api, stage, _, _) -> {
                        asked.add(api + "/" + stage);
                        return new Reading.Read<>(
                                new TreeMap<>(), new Source("cloudwatch:GetMetricData", NOW));
                    },
                    () -> NOW);

    @ParameterizedTest
    @CsvSource({"orders, orders", "Bestellungen für Köln, Bestellungen fr Kln", "注文, a1b2c3d4e5"})
    void asksByTheNameThatCloudWatchHas(String name, String dimension) {
        reader.api("a1b2c3d4e5", name);

        around();

        assertThat(asked).containsExactly(dimension + "/prod");
    }

    @Test
    void doesNotJudgeByErrorsThatMayBeAnotherApis() {
        reader.api("a1b2c3d4e5", "orders");
        reader.api("c1b2c3d4e5", "ordersé");

        assertThat(around().unread())
                .get()
                .satisfies(
                        unread ->
                                assertThat(unread.sentence())
                                        .contains("c1b2c3d4e5", "under the name `orders` too"));
        assertThat(asked).isEmpty();
    }

    private Reading<Optional<ServerErrors>> around() {
        return errors.around(reader, PROD, NOW.minusSeconds(300), NOW.minusSeconds(240));
    }
}
