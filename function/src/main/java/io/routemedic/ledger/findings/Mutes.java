package io.routemedic.ledger.findings;

import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;

/**
 * What people do not want to be told for a time.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used; all may be
 * repeated.
 */
public interface Mutes {

    /** Takes the place of an earlier one of the same scope. */
    void add(Mute mute);

    /** Takes one back; false where there is none. */
    boolean lift(Mute.Scope scope);

    /** Those that hold now, the one that ends first first; at most 100. */
    List<Mute> active(Instant now);
}
