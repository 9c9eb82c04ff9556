package io.routemedic.gateway.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says which calls may be made in the time that is left, and waits for the budget while there is
 * some. One for a process, which handles one event at a time.
 */
public final class CallPermits {

    private final CallBudget budget;
    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private volatile Instant end = Instant.MAX;

    /**
     * Permits out of this budget.
     *
     * @param pause returns when so much time has passed
     */
    public CallPermits(CallBudget budget, InstantSource clock, Consumer<Duration> pause) {
        this.budget = budget;
        this.clock = clock;
        this.pause = pause;
    }

    /** From now on, calls are made until this time. */
    public void openUntil(Instant time) {
        end = time;
    }

    /** Whether there is time for another call. */
    public boolean areOpen() {
        return clock.instant().isBefore(end);
    }

    /**
     * Asks for one call, and waits until it may be made.
     *
     * @return why not, as the end of a sentence; empty when it may
     */
    public Optional<String> await() {
        while (areOpen()) {
            Instant now = clock.instant();
            if (budget.take(now)) {
                return Optional.empty();
            }
            Instant next = budget.renewedAfter(now);
            if (!next.isBefore(end)) {
                return Optional.of("RouteMedic's own share of the account's quota is used up");
            }
            pause.accept(Duration.between(now, next));
        }
        return Optional.of("no time was left");
    }

    /** Asks for one call that is made at once, or not at all. */
    public boolean take() {
        return budget.take(clock.instant());
    }
}
