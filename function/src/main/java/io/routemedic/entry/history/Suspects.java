package io.routemedic.entry.history;

import io.routemedic.gateway.history.Change;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The calls that may have brought a cause about.
 *
 * @param events their names, the likeliest first: the first one of which there is such a call is
 *     taken
 * @param from when the earliest may have been made, and {@code to} the latest
 * @param isIt which of them did
 * @param told the call as one sentence
 * @param what it did, as the end of the sentence that nobody is known who did
 */
record Suspects(
        List<String> events,
        Instant from,
        Instant to,
        Predicate<Change> isIt,
        Function<Change, String> told,
        String what) {

    Suspects {
        events = List.copyOf(events);
    }
}
