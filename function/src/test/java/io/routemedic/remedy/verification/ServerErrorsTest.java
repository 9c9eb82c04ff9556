package io.routemedic.remedy.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.remedy.verification.StageMetrics.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ServerErrorsTest {

    private static final Instant SWITCHED = Instant.parse("2026-11-01T10:00:20Z");
    private static final Instant EFFECTIVE = SWITCHED.plusSeconds(30);
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final SortedMap<Instant, Traffic> minutes = new TreeMap<>();

    private void minute(int minute, long requests, long errors) {
        minutes.put(START.plus(Duration.ofMinutes(minute)), new Traffic(requests, errors));
    }

    private void before(long requests, long errors) {
        for (int minute = -15; minute < 0; minute++) {
            minute(minute, requests, errors);
        }
    }

    private Optional<ServerErrors> found() {
        return ServerErrors.around(SWITCHED, EFFECTIVE, minutes);
    }

    private boolean rose() {
        return found().orElseThrow().rose();
    }

    @Test
    void areUnknownWhileNoWholeMinuteSinceTheSwitchHasArrived() {
        before(100, 0);
        minute(0, 100, 50);

        assertThat(found()).isEmpty();
    }

    @Test
    void areKnownOfTheFirstWholeMinuteOnceTheSwitchIsEverywhere() {
        minute(1, 100, 0);

        assertThat(found()).hasValueSatisfying(known -> assertThat(known.rose()).isFalse());
        assertThat(ServerErrors.around(SWITCHED, SWITCHED.plusSeconds(50), minutes))
                .as("10:01 began before 10:01:10")
                .isEmpty();
    }

    @Test
    void doNotRiseByFewerThanAreNoChance() {
        before(1, 0);
        minute(1, 4, 4);

        assertThat(rose()).isFalse();
    }

    @Test
    void riseByEnoughOfThemWhereThereWereNoneBefore() {
        before(1, 0);
        minute(1, 5, 5);

        assertThat(rose()).isTrue();
    }

    @Test
    void doNotRiseByOneAmongMany() {
        before(1000, 0);
        minute(1, 1000, 1);

        assertThat(rose()).isFalse();
    }

    @Test
    void doNotRiseWithTheTrafficWhileTheirShareStays() {
        before(100, 2);
        minute(1, 1000, 20);
        minute(2, 1000, 21);

        assertThat(rose()).isFalse();
    }

    @Test
    void riseWithTheirShareThoughTheyGetFewer() {
        before(1000, 20);
        minute(1, 30, 12);

        assertThat(rose()).isTrue();
    }

    @Test
    void compareWithTheWorstEquallyLongTimeBefore() {
        before(100, 0);
        minute(-5, 100, 30);
        minute(-4, 100, 30);
        minute(1, 100, 30);
        minute(2, 100, 30);

        assertThat(rose()).isFalse();
        minute(2, 100, 60);
        assertThat(rose()).isTrue();
    }

    @Test
    void takeNoMeasureFromATimeWithHardlyAnyRequests() {
        minute(-5, 1, 1);
        minute(1, 20, 20);

        assertThat(rose()).isTrue();
    }

    @Test
    void ignoreWhatIsOlderThanAQuarterOfAnHour() {
        before(100, 0);
        minute(-16, 100, 100);
        minute(1, 100, 50);

        assertThat(rose()).isTrue();
    }

    @Test
    void sayWhatWasCounted() {
        before(100, 1);
        minute(1, 100, 2);

        assertThat(found().orElseThrow())
                .hasToString(
                        "2 of 100 requests in the 1 min since the switch that CloudWatch has;"
                                + " before it 15 of 1500 in 15 min, at most 1.0 % in any 1 min");
    }
}
