package io.routemedic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void medianIsTheMiddleValueWhateverTheOrder() {
        assertThat(new Sample(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(new Sample(List.of(10.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3.0);
    }

    @Test
    void oneSlowRoundDoesNotMoveTheMedian() {
        assertThat(new Sample(List.of(1.0, 1.0, 1.0, 1.0, 900.0)).median()).isEqualTo(1.0);
    }

    @Test
    void quantilesReachFromTheLeastToTheGreatest() {
        var sample = new Sample(List.of(1.0, 2.0, 3.0, 4.0));
        assertThat(sample.quantile(0)).isEqualTo(1.0);
        assertThat(sample.quantile(0.25)).isCloseTo(1.75, within(1e-9));
        assertThat(sample.quantile(1)).isEqualTo(4.0);
    }

    @Test
    void refusesToSumUpNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(List.of()));
    }

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
