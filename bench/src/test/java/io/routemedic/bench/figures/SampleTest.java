package io.routemedic.bench.figures;

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
}
