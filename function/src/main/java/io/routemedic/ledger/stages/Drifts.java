package io.routemedic.ledger.stages;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.LedgerUnavailableException;
import java.util.List;
import java.util.Optional;

/**
 * What is known of drafts and what their stages serve.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface Drifts {

    Optional<DriftRecord> find(StageRef stage);

    void save(DriftRecord record);

    /** Stages that differ from their draft, those first whose draft has waited the longest. */
    List<DriftRecord> open(int limit);
}
