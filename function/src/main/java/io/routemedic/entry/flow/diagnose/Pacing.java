package io.routemedic.entry.flow.diagnose;

import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.CallPermits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Divides the time of an event: for finding out which stages wrote its lines, for reading what
 * decides about its incidents, and for what is left to do with what is known by then.
 */
public final class Pacing {

    /** The longest that one call may still take, and all that follows the last one. */
    private static final Duration KEPT_FREE = Duration.ofSeconds(30);

    private static final int PARTS = 3;

    private final CachingConfigurationReader reader;
    private final CallPermits permits;
    private final InstantSource clock;
    private Instant end = Instant.MIN;

    public Pacing(CachingConfigurationReader reader, CallPermits permits, InstantSource clock) {
        this.reader = reader;
        this.permits = permits;
        this.clock = clock;
    }

    /**
     * Begins with an event: for a third of its time calls are made to find its stages.
     *
     * @param left how much time there is in all
     */
    void begin(Duration left) {
        reader.startBatch();
        Instant now = clock.instant();
        Duration free = left.minus(KEPT_FREE);
        end = now.plus(free);
        permits.openUntil(now.plus(free.dividedBy(PARTS)));
    }

    /** From now on, calls are made to diagnose. */
    void diagnose() {
        permits.openUntil(end);
    }

    /** Whether there is time for another diagnosis. */
    boolean isTimeLeft() {
        return permits.areOpen();
    }
}
