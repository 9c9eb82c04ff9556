package io.routemedic.ledger.stages;

import io.routemedic.ledger.LedgerUnavailableException;
import java.util.List;
import java.util.Optional;

/**
 * What is known of traps.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface TrapSheets {

    Optional<TrapSheet> find(String scope);

    void save(TrapSheet sheet);

    /** Those with traps that people were not told of, those first that have waited the longest. */
    List<TrapSheet> untold(int limit);
}
