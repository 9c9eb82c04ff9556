package io.routemedic.remedy.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ServerErrorsTest {

    private static final Instant SWITCHED = Instant.parse("2026-11-01T10:00:20Z");
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final SortedMap<Instant, Long> minutes = new TreeMap<>();

    private void errors(int minute, long count) {
        minutes.put(START.plus(Duration.ofMinutes(minute)), count);
    }

    private ServerErrors after(Duration elapsed) {
        return ServerErrors.around(SWITCHED, SWITCHED.plus(elapsed), minutes);
    }

    @Test
    void riseWhenThereWereNoneBefore() {
        errors(0, 1);

        assertThat(after(Duration.ofSeconds(90))).isEqualTo(new ServerErrors(0, 1, 2));
        assertThat(after(Duration.ofSeconds(90)).rose()).isTrue();
    }

    @Test
    void doNotRiseWhenThereAreNone() {
        assertThat(after(Duration.ofSeconds(90)).rose()).isFalse();
    }

    @Test
    void compareWithTheWorstEquallyLongTimeBefore() {
        errors(-14, 2);
        errors(-13, 3);
        errors(-5, 4);
        errors(0, 5);

        assertThat(after(Duration.ofSeconds(90))).isEqualTo(new ServerErrors(5, 5, 2));
        assertThat(after(Duration.ofSeconds(90)).rose()).isFalse();
    }

    @Test
    void riseByOneMoreThanTheWorstBefore() {
        errors(-5, 4);
        errors(0, 2);
        errors(1, 3);

        assertThat(after(Duration.ofSeconds(90)).rose()).isTrue();
    }

    @Test
    void ignoreWhatIsOlderThanAQuarterOfAnHour() {
        errors(-16, 100);
        errors(0, 1);

        assertThat(after(Duration.ZERO).rose()).isTrue();
    }

    @Test
    void countTheMinuteOfTheSwitchAsAfter() {
        errors(0, 3);

        assertThat(after(Duration.ZERO)).isEqualTo(new ServerErrors(0, 3, 1));
    }
}
