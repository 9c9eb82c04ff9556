package io.routemedic.ledger.findings;

import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How much strangers can add to a stage's records in an hour: what anybody can bring about by
 * asking for a path that no route knows has so many places there, and no more.
 *
 * <p>A place that was taken in an hour stays taken, and is given to the same again, so that a batch
 * that is delivered again comes to the same. All methods throw {@link LedgerUnavailableException}
 * when the table cannot be used.
 */
public interface StrangersPlaces {

    /** New findings of a stage in an hour. */
    int FINDINGS = 20;

    /** Notices of a stage in an hour about findings that were told before, on each channel. */
    int NOTICES = 10;

    /**
     * Which findings are to be counted by themselves: those that are on record, and new ones while
     * there are places.
     *
     * @param subject the stage, or the log group where none is known
     * @param at tells the hour
     * @param ids the findings', those that are to come first
     */
    Set<String> findings(String subject, Instant at, List<String> ids);

    /**
     * Which occasions to tell of a finding again have a place.
     *
     * @param occasions each the same whenever it is asked for
     */
    Set<String> notices(String subject, Instant at, List<String> occasions);
}
