package io.routemedic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void ratioIsThatOfTheRoundsNotOfTheMedians() {
        // The second round met a slow machine, on both sides alike.
        var measurement =
                new Measurement(comparison(), List.of(2.0, 20.0, 4.0), List.of(1.0, 10.0, 1.0));
        assertThat(measurement.ratio()).isEqualTo(2.0);
        assertThat(measurement.subjectNanos()).isEqualTo(4.0);
        assertThat(measurement.baselineNanos()).isEqualTo(1.0);
    }

    @Test
    void refusesRoundsWithoutTheirCounterpart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measurement(comparison(), List.of(1.0), List.of()));
    }

    private static Comparison comparison() {
        return new Comparison(
                "c", new Contender("subject", 1, () -> 0), new Contender("baseline", 1, () -> 0));
    }
}
