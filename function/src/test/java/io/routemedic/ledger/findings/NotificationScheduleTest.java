package io.routemedic.ledger.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private static NoticeState told(long threshold) {
        return new NoticeState(threshold, Optional.of(NOW));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "9,1", "10,10", "99,10", "100,100", "123456,100000"})
    void tellsTheFirstTimeAtOnce(long count, long threshold) {
        assertThat(NotificationSchedule.due(count, NOW, NoticeState.NONE)).contains(threshold);
    }

    @ParameterizedTest
    @CsvSource({"9,1", "10,10", "99,10", "999,100"})
    void staysSilentBetweenThresholds(long count, long told) {
        assertThat(NotificationSchedule.due(count, NOW, told(told))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,1,10", "1000,10,1000", "1001,100,1000"})
    void tellsAgainAtTheNextPowerOfTen(long count, long told, long threshold) {
        assertThat(NotificationSchedule.due(count, NOW, told(told))).contains(threshold);
    }

    @Test
    void tellsAgainWhenItStillHappensADayLater() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));

        assertThat(NotificationSchedule.due(5, tomorrow, told(1))).contains(1L);
        assertThat(NotificationSchedule.due(5, tomorrow.minusSeconds(1), told(1))).isEmpty();
    }

    @Test
    void tellsNothingOfWhatNeverHappened() {
        assertThat(NotificationSchedule.due(0, NOW, NoticeState.NONE)).isEmpty();
    }

    @Test
    void countsToTheEndOfLongs() {
        assertThat(NotificationSchedule.due(Long.MAX_VALUE, NOW, NoticeState.NONE))
                .contains(1_000_000_000_000_000_000L);
    }
}
