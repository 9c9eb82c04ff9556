package io.routemedic.remedy.verification;

import io.routemedic.remedy.verification.StageMetrics.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A stage's server errors in the whole minutes since a switch, next to the worst equally long time
 * in the quarter of an hour before it: what was normal before the switch is no reason to take it
 * back.
 *
 * @param since in the minutes that have arrived
 * @param minutes how long that is, from the first to the last of them
 * @param before in the whole quarter of an hour
 * @param normal the worst share of failing requests in any such time before
 */
record ServerErrors(Traffic since, long minutes, Traffic before, double normal) {

    private static final Duration LOOK_BACK = Duration.ofMinutes(15);

    /**
     * Fewer errors than this, beyond what is normal, are chance; so is a share of fewer requests.
     */
    private static final long LEAST = 5;

    /** How far chance strays from what is normal, in standard deviations. */
    private static final double STRAYS = 3;

    /** From when on a stage's answers have to be known. */
    static Instant earliest(Instant switched) {
        return minuteOf(switched).minus(LOOK_BACK);
    }

    /** The minute of the switch is neither before nor after: CloudWatch cannot tell its parts. */
    private static Instant minuteOf(Instant switched) {
        return switched.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * Empty when no whole minute since the switch has arrived.
     *
     * @param effective when it had reached all of API Gateway
     */
    static Optional<ServerErrors> around(
            Instant switched, Instant effective, SortedMap<Instant, Traffic> minutes) {
        Instant full = minuteOf(effective);
        Instant start = full.equals(effective) ? full : full.plus(1, ChronoUnit.MINUTES);
        SortedMap<Instant, Traffic> since = minutes.tailMap(start);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        long length = ChronoUnit.MINUTES.between(since.firstKey(), since.lastKey()) + 1;
        SortedMap<Instant, Traffic> before = minutes.subMap(earliest(switched), minuteOf(switched));
        return Optional.of(
                new ServerErrors(sum(since), length, sum(before), worst(before, switched, length)));
    }

    private static double worst(SortedMap<Instant, Traffic> before, Instant switched, long length) {
        long window = Math.min(length, LOOK_BACK.toMinutes());
        double worst = 0;
        for (Instant from = earliest(switched);
                !from.plus(window, ChronoUnit.MINUTES).isAfter(minuteOf(switched));
                from = from.plus(1, ChronoUnit.MINUTES)) {
            Traffic traffic = sum(before.subMap(from, from.plus(window, ChronoUnit.MINUTES)));
            if (traffic.requests() >= LEAST) {
                worst = Math.max(worst, traffic.rate());
            }
        }
        return worst;
    }

    private static Traffic sum(SortedMap<Instant, Traffic> minutes) {
        return minutes.values().stream().reduce(Traffic.NONE, Traffic::plus);
    }

    /** More requests fail than the worst time before would explain, and more than by chance. */
    boolean rose() {
        double expected = normal * since.requests();
        return since.serverErrors() >= expected + Math.max(LEAST, STRAYS * Math.sqrt(expected));
    }

    Map<String, Object> details() {
        return Map.of(
                "requestsBefore", before.requests(),
                "serverErrorsBefore", before.serverErrors(),
                "requestsAfter", since.requests(),
                "serverErrorsAfter", since.serverErrors(),
                "minutes", minutes);
    }

    @Override
    public String toString() {
        return "%d of %d requests in the %d min since the switch that CloudWatch has; before it %d of %d in 15 min, at most %s in any %d min"
                .formatted(
                        since.serverErrors(),
                        since.requests(),
                        minutes,
                        before.serverErrors(),
                        before.requests(),
                        String.format(Locale.ROOT, "%.1f %%", 100 * normal),
                        minutes);
    }
}
