package io.routemedic.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctCounterTest {

    private static DistinctCounter of(int from, int to) {
        var counter = new DistinctCounter();
        for (int i = from; i < to; i++) {
            counter.add("10.0.%d.%d".formatted(i / 256, i % 256));
            counter.add("10.0.%d.%d".formatted(i / 256, i % 256));
        }
        return counter;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64})
    void isExactForFew(int distinct) {
        assertThat(of(0, distinct).estimate()).isEqualTo(distinct);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 200, 1_000, 5_000, 10_000})
    void isCloseForMany(int distinct) {
        assertThat(of(0, distinct).estimate()).isCloseTo(distinct, within(distinct / 12 + 3));
    }

    @Test
    void stopsGrowing() {
        assertThat(of(0, 200_000).estimate()).isBetween(20_000, 35_000);
    }

    @Test
    void mergesWhateverTheOrder() {
        for (int[] sizes : new int[][] {{10, 20}, {50, 100}, {1000, 1500}, {0, 900}}) {
            DistinctCounter ab = of(0, sizes[0]);
            ab.addAll(of(sizes[0] / 2, sizes[1]));
            DistinctCounter ba = of(sizes[0] / 2, sizes[1]);
            ba.addAll(of(0, sizes[0]));
            assertThat(ab.estimate()).isEqualTo(ba.estimate());
            assertThat(ab.estimate()).isEqualTo(of(0, sizes[1]).estimate());
        }
    }
}
