package io.routemedic.remedy.heal;

import io.routemedic.ledger.Leases;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.heals.Approval;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.heals.HealRecords.StaleHealException;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.queue.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Carries a plan from its order to a stage that serves it, verified or taken back. Every step can
 * be the last one a crash allows: each writes down what it is about to do, and the next handling
 * finds out by reading how far that got.
 */
public final class HealProtocol {

    private final HealRecords records;
    private final Leases leases;
    private final PlanApprovals approvals;
    private final WakeUps wakeUps;
    private final HealLoop loop;
    private final HealTiming timing;
    private final InstantSource clock;

    HealProtocol(
            HealRecords records,
            Leases leases,
            PlanApprovals approvals,
            WakeUps wakeUps,
            HealLoop loop,
            HealTiming timing,
            InstantSource clock) {
        this.records = records;
        this.leases = leases;
        this.approvals = approvals;
        this.wakeUps = wakeUps;
        this.loop = loop;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Goes on with the heal as far as it can. Handling an order again, at once or later, is safe;
     * when this throws, handle the order again.
     *
     * @throws LedgerUnavailableException when the state table cannot be used
     * @throws io.routemedic.audit.AuditUnavailableException when the trail cannot be written
     * @throws HealQueue.QueueUnavailableException when the heal could not be put off
     */
    public HealOutcome handle(HealOrder order) {
        Optional<HealRecord> known = records.find(order.healId());
        if (known.isPresent() && isSettled(known.get(), order)) {
            return HealOutcome.of(known.get(), clock.instant());
        }
        Optional<Leases.Lease> lease =
                leases.acquire(order.stage(), timing.lease(), clock.instant());
        if (lease.isEmpty()) {
            return known.map(this::waitForTheHolder).orElseGet(() -> waitForTheLease(order));
        }
        try {
            return loop.run(start(order), lease.get());
        } catch (StaleHealException e) {
            return standing(order, e);
        } finally {
            release(lease.get());
        }
    }

    private HealRecord start(HealOrder order) {
        Optional<HealRecord> known = records.find(order.healId());
        if (known.isEmpty()) {
            return create(order);
        }
        HealRecord heal = known.get();
        return !heal.phase().isOver() || isSettled(heal, order)
                ? heal
                : records.save(heal.requestedAgain(order, clock.instant()));
    }

    private HealRecord create(HealOrder order) {
        Instant now = clock.instant();
        try {
            return records.save(HealRecord.requested(order, now, now));
        } catch (StaleHealException e) {
            // An order that waits for the lease has just created it.
            return records.find(order.healId()).orElseThrow(() -> e);
        }
    }

    /** True when this order asks for nothing more than what was done, or is due later. */
    private boolean isSettled(HealRecord heal, HealOrder order) {
        if (!heal.phase().isOver()) {
            return loop.isEarly(heal);
        }
        if (!order.requestedAt().isAfter(heal.order().requestedAt())) {
            return true;
        }
        return heal.phase() != HealPhase.ABANDONED && !isApprovedAnew(heal);
    }

    /** What was taken back, or left alone, is done again only if somebody asks for just that. */
    private boolean isApprovedAnew(HealRecord heal) {
        return approvals
                .find(heal.order().planFingerprint())
                .filter((Approval given) -> given.allows(heal.nextAttemptId(), clock.instant()))
                .isPresent();
    }

    /** Whoever holds the lease may be dead: this order looks again until the heal goes on. */
    private HealOutcome waitForTheHolder(HealRecord heal) {
        Duration delay = timing.settle();
        wakeUps.after(delay, heal);
        return HealOutcome.postponed(heal, delay);
    }

    private HealOutcome waitForTheLease(HealOrder order) {
        Instant now = clock.instant();
        Duration delay = timing.settle();
        try {
            return waitForTheHolder(
                    records.save(HealRecord.requested(order, now, now.plus(delay))));
        } catch (StaleHealException e) {
            return standing(order, e);
        }
    }

    private HealOutcome standing(HealOrder order, StaleHealException stale) {
        return records.find(order.healId())
                .map(heal -> HealOutcome.of(heal, clock.instant()))
                .orElseThrow(() -> stale);
    }

    private void release(Leases.Lease lease) {
        try {
            leases.release(lease);
        } catch (LedgerUnavailableException e) {
            // What was done is on record; the lease runs out by itself.
        }
    }
}
