package io.routemedic.gateway.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SdkBackoffTest {

    private final SdkBackoff backoff = SdkBackoff.from(Duration.ofMillis(100));

    @Test
    void waitsUpToTwiceAsLongEachTimeAndAtMostTwentySeconds() {
        assertThat(backoff.computeDelay(1)).isBetween(Duration.ZERO, Duration.ofMillis(100));
        assertThat(backoff.computeDelay(3)).isBetween(Duration.ZERO, Duration.ofMillis(400));
        assertThat(backoff.computeDelay(1000)).isBetween(Duration.ZERO, Duration.ofSeconds(20));
    }

    @Test
    void spreads() {
        assertThat(IntStream.range(0, 50).mapToObj(_ -> backoff.computeDelay(8)).distinct())
                .hasSizeGreaterThan(25);
    }
}
