package io.routemedic.local.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunTimesTest {

    private final RunTimes run =
            new RunTimes(
                    Instant.parse("2026-11-24T04:00:00Z"), Instant.parse("2026-11-24T04:00:09Z"));

    @Test
    void removesTimesOfTheRun() {
        assertThat(run.removedFrom("read at 2026-11-24T04:00:03.123456Z."))
                .isEqualTo("read at <time>.");
    }

    @Test
    void removesTimesOfTheRunThatWereRoundedToMinutes() {
        assertThat(run.removedFrom("at 2026-11-24T04:00Z")).isEqualTo("at <time>");
    }

    @Test
    void removesHowManyMinutesAHealWasWatched() {
        assertThat(run.removedFrom("20 in the 2 min since the switch, at most 0 in any 2 min"))
                .isEqualTo("20 in the <n> min since the switch, at most 0 in any <n> min");
    }

    @Test
    void removesTheDayOfTheRunAndNoOther() {
        assertThat(run.removedFrom("API Gateway on 2026-11-24: as on 2026-11-05"))
                .isEqualTo("API Gateway on <day>: as on 2026-11-05");
    }

    @Test
    void keepsTimesOfTheCase() {
        assertThat(run.removedFrom("created 2026-11-01T09:00:00Z"))
                .isEqualTo("created 2026-11-01T09:00:00Z");
    }

    @Test
    void keepsWhatOnlyLooksLikeATime() {
        assertThat(run.removedFrom("2026-99-99T04:00:00Z")).isEqualTo("2026-99-99T04:00:00Z");
    }
}
