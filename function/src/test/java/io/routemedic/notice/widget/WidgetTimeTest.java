package io.routemedic.notice.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetTimeTest {

    private static final WidgetTime TIME =
            new WidgetTime(Instant.parse("2026-11-24T23:30:00Z"), ZoneOffset.of("+01:00"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T23:00:00Z, today 00:00",
        "2026-11-24T22:59:00Z, yesterday 23:59",
        "2026-11-25T23:00:00Z, tomorrow 00:00",
        "2026-11-02T08:00:00Z, 2 Nov 09:00",
        "2025-12-31T23:30:00Z, 1 Jan 00:30",
        "2025-12-31T22:30:00Z, 31 Dec 2025 23:30"
    })
    void saysADayAsPeopleDoInTheDashboardsZone(String time, String said) {
        assertThat(TIME.said(Instant.parse(time))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T23:29:30Z, just now",
        "2026-11-24T23:29:00Z, 1 minute ago",
        "2026-11-24T18:00:00Z, 5 hours ago",
        "2026-11-24T10:00:00Z, yesterday 11:00",
        "2026-11-24T23:31:00Z, today 00:31"
    })
    void saysHowLongAgoWhatIsNotLongAgo(String time, String said) {
        assertThat(TIME.ago(Instant.parse(time))).isEqualTo(said);
    }

    @Test
    void namesTheZone() {
        assertThat(TIME.zoneName()).isEqualTo("UTC+01:00");
        assertThat(new WidgetTime(TIME.now(), ZoneOffset.UTC).zoneName()).isEqualTo("UTC");
    }
}
