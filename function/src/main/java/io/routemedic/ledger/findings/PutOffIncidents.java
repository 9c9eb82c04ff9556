package io.routemedic.ledger.findings;

import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;

/**
 * Incidents that are to be diagnosed later: one for each finding, the latest.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used; all may be
 * repeated.
 */
public interface PutOffIncidents {

    /** Keeps them for three days, in place of what is kept under the same ids. */
    void keep(List<PutOffIncident> incidents, Instant now);

    /** What is kept, the longest ago first. */
    List<PutOffIncident> due(Instant now, int limit);

    /** Ends it, unless a later batch has put it off again. */
    void done(PutOffIncident incident);
}
