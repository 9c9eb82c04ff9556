package io.routemedic.ledger.heals;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.policy.HealHistory;
import java.time.Instant;
import java.util.List;

/** What was done to a stage lately, and its circuit breaker. */
public interface StageHistory {

    /**
     * The switches of the last 24 hours and the breaker; never absent. Unread when the table cannot
     * be read.
     *
     * @param exceptHeal a heal whose own switch does not count, when it goes on after a crash
     */
    Reading<HealHistory> recent(StageRef stage, String exceptHeal, Instant now);

    /**
     * Stops all healing of the stage until it is closed, or for the configured time. Opening it
     * again while it is open changes nothing.
     *
     * @throws LedgerUnavailableException when the table cannot be used
     */
    void openBreaker(StageRef stage, String healId, String why, Instant now);

    /**
     * A stage that is not healed for a time.
     *
     * @param healId the heal that was taken back
     * @param why it was
     */
    record Stopped(StageRef stage, Instant since, Instant until, String healId, String why) {}

    /**
     * The stages whose breaker is open, the latest first.
     *
     * @throws LedgerUnavailableException when the table cannot be used
     */
    List<Stopped> stopped(int limit, Instant now);

    /**
     * Allows healing again.
     *
     * @throws LedgerUnavailableException when the table cannot be used
     */
    void closeBreaker(StageRef stage);
}
