package io.routemedic.text;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;

/** What sentences are put together of. */
public final class Phrases {

    private Phrases() {}

    /** Names in backticks, in their order. */
    public static String listed(Collection<?> names) {
        return listed(names, names.size());
    }

    /** The first of several names in backticks, and how many more there are. */
    public static String listed(Collection<?> names, int most) {
        String shown =
                names.stream()
                        .limit(most)
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "));
        int more = names.size() - most;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /** {@code 1 change}, {@code 2 changes}. */
    public static String counted(long count, String one) {
        return counted(count, one, one + "s");
    }

    public static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** Whole minutes, or seconds below one: {@code 5 minutes}. */
    public static String spoken(Duration duration) {
        return duration.toMinutes() < 1
                ? counted(duration.toSeconds(), "second")
                : counted(duration.toMinutes(), "minute");
    }

    /** A time to wait, rounded up so that nobody comes back too early: {@code 3 min}. */
    public static String waiting(Duration duration) {
        long seconds = duration.plusNanos(999_999_999).toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 120 ? minutes + " min" : (minutes + 59) / 60 + " h";
    }
}
