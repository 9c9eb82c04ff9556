package io.routemedic.cli.check;

import io.routemedic.incident.DistinctCounter;
import java.time.Instant;

/** Counts requests: how many, from how many callers, until when. */
final class Tally {

    private final DistinctCounter callers = new DistinctCounter();
    private long requests;
    private Instant lastSeen = Instant.MIN;

    /**
     * Counts one.
     *
     * @param caller empty where none is logged
     */
    void add(String caller, Instant at) {
        requests++;
        if (!caller.isEmpty()) {
            callers.add(caller);
        }
        if (at.isAfter(lastSeen)) {
            lastSeen = at;
        }
    }

    long requests() {
        return requests;
    }

    /** Exact for few, within a few percent for many; 0 where no address is logged. */
    int callers() {
        return callers.estimate();
    }

    Instant lastSeen() {
        return lastSeen;
    }
}
