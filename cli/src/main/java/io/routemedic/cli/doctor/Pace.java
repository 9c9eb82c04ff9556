package io.routemedic.cli.doctor;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps calls apart, so that others who share the account's quota keep most of it. */
final class Pace {

    private final long gap;
    private final LongSupplier nanos;
    private final Sleeper sleeper;
    private long next;

    /** Waits. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /**
     * @param nanos a clock as {@link System#nanoTime()}
     */
    Pace(int callsASecond, LongSupplier nanos, Sleeper sleeper) {
        this.gap = Duration.ofSeconds(1).toNanos() / callsASecond;
        this.nanos = nanos;
        this.sleeper = sleeper;
        this.next = nanos.getAsLong();
    }

    static Pace of(int callsASecond) {
        return new Pace(callsASecond, System::nanoTime, Thread::sleep);
    }

    /** Returns when the next call may be made. */
    void await() {
        long now = nanos.getAsLong();
        long wait = next - now;
        next = Math.max(next, now) + gap;
        if (wait > 0) {
            try {
                sleeper.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for the next call.", e);
            }
        }
    }
}
