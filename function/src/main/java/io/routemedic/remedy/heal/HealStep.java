package io.routemedic.remedy.heal;

import io.routemedic.ledger.heals.HealRecord;

/**
 * What is done in one phase of a heal. A step reads, acts, and tells the trail what it did; it
 * writes no record, sends no message and calls no other step: it says where the heal goes next.
 *
 * <p>It may be cut short anywhere, and then runs again: what it does twice, it does once.
 */
interface HealStep {

    /**
     * Runs in a phase that this handling has just entered.
     *
     * @throws io.routemedic.audit.AuditUnavailableException when the trail cannot be written
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     */
    Progress run(HealRecord heal);

    /**
     * Goes on in a phase that an earlier handling entered, and left at any point: what it did is
     * found out by reading.
     */
    default Progress resume(HealRecord heal) {
        return run(heal);
    }
}
