package io.routemedic.dynamo;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Trying again, after longer and longer pauses, while others stand in the way. */
public final class DynamoRetry {

    /** Not a state that a snapshot clones: processes restored from it would wait alike. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private DynamoRetry() {}

    /**
     * Makes attempts until one has a result.
     *
     * @param most how many attempts at most
     * @param attempt empty when others were in the way
     * @return empty when they were each time
     */
    public static <T> Optional<T> until(int most, Supplier<Optional<T>> attempt) {
        Optional<T> result = attempt.get();
        for (int retry = 1; retry < most && result.isEmpty(); retry++) {
            long millis = RANDOM.nextLong(20L << Math.min(retry, 5)) + 1;
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            result = attempt.get();
        }
        return result;
    }
}
