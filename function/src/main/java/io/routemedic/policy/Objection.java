package io.routemedic.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a guard says no.
 *
 * @param guard the guard's class name
 * @param why one sentence that people can act on
 * @param retryAfter when time alone may settle it: how long to wait before deciding again
 */
public record Objection(String guard, String why, Optional<Duration> retryAfter) {

    /** An objection that waiting does not settle. */
    public Objection(String guard, String why) {
        this(guard, why, Optional.empty());
    }

    /** What a guard says where it is not asked by itself. */
    public static Objection by(Class<? extends Guard> guard, String why) {
        return new Objection(guard.getSimpleName(), why);
    }
}
