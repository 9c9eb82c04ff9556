package io.routemedic.gateway.history;

import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.util.List;

/** Tells which calls changed API Gateway. */
@FunctionalInterface
public interface ChangeHistory {

    /**
     * Calls of one name.
     *
     * @param changes the latest first
     * @param whole false where there were more than were read
     */
    record Extract(List<Change> changes, boolean whole) {
        public Extract {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The calls of this name in this time that succeeded, as far as is known by now. Unread where
     * nobody could be asked, or there was no time for it.
     *
     * @param until when the answer is of no use any more
     */
    Reading<Extract> changes(String event, Instant from, Instant to, Instant until);
}
