package io.routemedic.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTimeTest {

    private static Optional<Instant> of(LogVariable variable, String text) {
        return RequestTime.of(new AccessLogEntry(Map.of(variable, text), Set.of(variable)));
    }

    @ParameterizedTest
    @CsvSource({
        "10/Jun/2023:15:36:28 +0000, 2023-06-10T15:36:28Z",
        "10/Jun/2023:15:36:28 +0200, 2023-06-10T13:36:28Z",
        "01/Jan/2026:00:00:00 -0930, 2026-01-01T09:30:00Z",
        "29/Feb/2024:23:59:59 +0000, 2024-02-29T23:59:59Z",
        "30/Sep/2026:01:02:03 +0000, 2026-09-30T01:02:03Z",
        "31/Dec/2026:01:02:03 +0000, 2026-12-31T01:02:03Z"
    })
    void readsTheTimeOfTheCommonLogFormat(String text, Instant expected) {
        assertThat(of(LogVariable.REQUEST_TIME, text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29/Feb/2023:00:00:00 +0000",
                "31/Jun/2023:00:00:00 +0000",
                "10/Jun/2023:24:00:00 +0000",
                "10/Jun/2023:15:36:28 +9999",
                "10/Jun/12023:15:36:28 +0000",
                "10/Xyz/2023:15:36:28 +0000",
                "10/Jun/2023:15:36:28",
                "2023-06-10T15:36:28Z",
                "x"
            })
    void takesNothingForATimeThatIsNone(String text) {
        assertThat(of(LogVariable.REQUEST_TIME, text)).isEmpty();
    }

    @Test
    void readsMillisecondsOfAnHonestLength() {
        assertThat(of(LogVariable.REQUEST_TIME_EPOCH, "1700000001000"))
                .contains(Instant.ofEpochSecond(1_700_000_001L));
        assertThat(of(LogVariable.REQUEST_TIME_EPOCH, "99999999999999999999")).isEmpty();
        assertThat(of(LogVariable.REQUEST_TIME_EPOCH, "170000000100x")).isEmpty();
    }
}
