package io.routemedic.intake.traffic;

import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.util.function.BiPredicate;

/** Searches the lines that a log group has kept. */
public interface LogSearch {

    /** How far a search got. */
    enum Extent {
        /** To the end of what has arrived. */
        ALL,
        /** As far as was wanted. */
        ENOUGH,
        /** To its bound in time or size: there is more. */
        CUT
    }

    /**
     * Hands on each line with the time at which it was logged, oldest first, until that says that
     * it has enough. Absent when there is no such log group.
     *
     * @param from the first moment that counts, and {@code to} the last
     * @param word what each line in question has in it; empty for all lines
     * @param more false when it has enough
     */
    Reading<Extent> lines(
            String logGroup,
            Instant from,
            Instant to,
            String word,
            BiPredicate<Instant, String> more);
}
