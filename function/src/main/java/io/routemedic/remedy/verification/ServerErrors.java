package io.routemedic.remedy.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;

/**
 * A stage's server errors since a switch, next to the worst equally long time in the quarter of an
 * hour before it: what was normal before the switch is no reason to take it back.
 *
 * @param before the most in any such time before
 * @param after since the switch, its own minute included
 * @param minutes how long such a time is
 */
record ServerErrors(long before, long after, long minutes) {

    private static final Duration LOOK_BACK = Duration.ofMinutes(15);

    /** From when on errors have to be known. */
    static Instant earliest(Instant switched) {
        return start(switched).minus(LOOK_BACK);
    }

    /** The minute of the switch: CloudWatch cannot tell its two parts apart. */
    static Instant start(Instant switched) {
        return switched.truncatedTo(ChronoUnit.MINUTES);
    }

    static ServerErrors around(Instant switched, Instant now, SortedMap<Instant, Long> minutes) {
        Instant start = start(switched);
        long length = Math.max(1, ChronoUnit.MINUTES.between(start, now) + 1);
        long before = 0;
        for (Instant from = earliest(switched);
                !from.plus(length, ChronoUnit.MINUTES).isAfter(start);
                from = from.plus(1, ChronoUnit.MINUTES)) {
            before = Math.max(before, sum(minutes, from, from.plus(length, ChronoUnit.MINUTES)));
        }
        return new ServerErrors(before, sum(minutes, start, now.plusSeconds(60)), length);
    }

    private static long sum(SortedMap<Instant, Long> minutes, Instant from, Instant to) {
        return minutes.subMap(from, to).values().stream().mapToLong(Long::longValue).sum();
    }

    boolean rose() {
        return after > before;
    }

    @Override
    public String toString() {
        return "%d in the %d min since the switch, at most %d in any %d min of the 15 min before"
                .formatted(after, minutes, before, minutes);
    }
}
