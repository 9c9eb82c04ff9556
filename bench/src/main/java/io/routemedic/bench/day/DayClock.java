package io.routemedic.bench.day;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is put on. */
final class DayClock implements InstantSource {

    private Instant now;

    DayClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Never back: work that took longer than the time until the next event puts that one off. */
    void putOnTo(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    void putOn(Duration time) {
        now = now.plus(time);
    }
}
