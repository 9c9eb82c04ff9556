package io.routemedic.gateway.sdk;

import java.security.SecureRandom;
import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * How long a client waits before it tries again: a random time, at most twice as long as the last.
 * The SDK's own takes it from a state that a snapshot clones, so that all processes restored from
 * it would wait alike and come back together.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Handling
 *     uniqueness with Lambda SnapStart</a>
 */
public final class SdkBackoff implements BackoffStrategy {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_DOUBLINGS = 20;

    private final SecureRandom random = new SecureRandom();
    private final Duration first;

    private SdkBackoff(Duration first) {
        this.first = first;
    }

    /** Waits at most this long the first time. */
    public static SdkBackoff from(Duration first) {
        return new SdkBackoff(first);
    }

    @Override
    public Duration computeDelay(int attempt) {
        long doubled = first.toMillis() << Math.clamp(attempt - 1L, 0, MOST_DOUBLINGS);
        return Duration.ofMillis(random.nextLong(Math.min(doubled, LONGEST.toMillis()) + 1));
    }
}
