package io.routemedic.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCountTest {

    private static SourceCount of(int from, int to) {
        var counter = new DistinctCounter();
        for (int i = from; i < to; i++) {
            counter.add("10.0.%d.%d".formatted(i / 256, i % 256));
        }
        return counter.sources();
    }

    private static int over(int batches, int each) {
        Set<String> marks = new HashSet<>();
        for (int i = 0; i < batches; i++) {
            marks.addAll(of(i * each, (i + 1) * each).marks());
            marks.addAll(of(i * each, (i + 1) * each).marks());
        }
        return SourceCount.over(each, marks.size());
    }

    @Test
    void addsUpOverBatchesAndEachSourceOnce() {
        assertThat(over(1, 1)).isEqualTo(1);
        assertThat(over(2, 1)).isEqualTo(2);
        assertThat(over(3, 2)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 200, 1_000})
    void isCloseForMany(int batches) {
        assertThat(over(batches, 3)).isCloseTo(batches * 3, within(batches / 3 + 2));
    }

    @Test
    void isBoundedAndMergesCountsOfAnySize() {
        assertThat(of(0, 100_000).marks()).hasSizeLessThanOrEqualTo(SourceCount.PLACES);
        assertThat(SourceCount.over(0, 5_000)).isBetween(7_000, 7_200);
        Set<String> marks = new HashSet<>(of(0, 10).marks());
        marks.addAll(of(0, 500).marks());
        assertThat(marks).isEqualTo(of(0, 500).marks());
    }

    @Test
    void tellsNoAddress() {
        assertThat(of(0, 3).marks()).allSatisfy(mark -> assertThat(mark).matches("[0-9a-z]{1,2}"));
    }

    @Test
    void isOnlyANumberWhereNoSourceIsKnown() {
        assertThat(SourceCount.over(3, 0)).isEqualTo(3);
        assertThat(SourceCount.over(0, 0)).isZero();
    }
}
