package io.routemedic.gateway.reading;

import java.time.Instant;

/**
 * How many calls of API Gateway's control plane may be made: its quota is 10 a second for the whole
 * account, and everybody's deployments live on it. All processes draw on the same budget.
 */
public interface CallBudget {

    /**
     * Asks for one call.
     *
     * @return whether it may be made now
     */
    boolean take(Instant now);

    /** When there will be some again, if there is nothing left now. */
    Instant renewedAfter(Instant now);
}
