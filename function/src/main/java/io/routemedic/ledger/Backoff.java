package io.routemedic.ledger;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How often, and after which pauses, a request is made again that others stood in the way of. */
final class Backoff {

    static final int MAX_ATTEMPTS = 8;

    private Backoff() {}

    /**
     * Waits before an attempt: not before the first, then longer and longer.
     *
     * @param attempt counted from 0
     */
    static void before(int attempt) {
        if (attempt > 0) {
            long millis = ThreadLocalRandom.current().nextLong(20L << Math.min(attempt, 5)) + 1;
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        }
    }
}
