package io.routemedic.ledger.heals;

import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The heals' own records.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface HealRecords {

    Optional<HealRecord> find(String healId);

    /**
     * Stores a new record (version 0) or a changed one. A switch counts against the stage's budget
     * from the moment its record enters {@link HealPhase#SWITCHING}, in the same transaction.
     *
     * @return the record with its new version
     * @throws StaleHealException when somebody else wrote the record meanwhile
     */
    HealRecord save(HealRecord record);

    /**
     * Heals that are not over, with {@link HealRecord#wakeAt} at or before the time; oldest first.
     */
    List<HealRecord> due(Instant until, int limit);

    /** Heals that are over and had switched their stage, the latest first. */
    List<HealRecord> switched(int limit);

    /** Somebody else goes on with this heal: stop. */
    final class StaleHealException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public StaleHealException(String healId) {
            super("Heal `" + healId + "` is being handled elsewhere; this handling stops.");
        }
    }
}
