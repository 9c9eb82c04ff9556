package io.routemedic.remedy;

import io.routemedic.ledger.Approval;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.HealRecords;
import io.routemedic.ledger.HealRecords.StaleHealException;
import io.routemedic.ledger.Lease;
import io.routemedic.ledger.Leases;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.PlanApprovals;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries a plan from its request to a stage that serves it, verified or taken back. Every step can
 * be the last one a crash allows: each writes down what it is about to do, and the next handling
 * finds out by reading how far that got.
 */
public final class HealProtocol {

    /** A delayed message may come a moment early. */
    private static final Duration EARLY = Duration.ofSeconds(1);

    private final HealRecords records;
    private final Leases leases;
    private final PlanApprovals approvals;
    private final HealJournal journal;
    private final Steps steps;

    HealProtocol(
            HealRecords records,
            Leases leases,
            PlanApprovals approvals,
            HealJournal journal,
            Steps steps) {
        this.records = records;
        this.leases = leases;
        this.approvals = approvals;
        this.journal = journal;
        this.steps = steps;
    }

    /** What is done in each phase. */
    record Steps(
            DecideStep decide,
            CreateStep create,
            SwitchStep switching,
            SettleStep settle,
            VerifyStep verify,
            RollBackStep rollBack,
            AbandonStep abandon) {}

    /**
     * Goes on with the heal as far as it can. Handling a request again, at once or later, is safe;
     * when this throws, handle the request again.
     *
     * @throws LedgerUnavailableException when the state table cannot be used
     * @throws io.routemedic.audit.AuditUnavailableException when the trail cannot be written
     * @throws HealQueue.QueueUnavailableException when the heal could not be put off
     */
    public HealOutcome handle(HealRequest request) {
        Optional<HealRecord> known = records.find(request.healId());
        if (known.isPresent() && isSettled(known.get(), request)) {
            return standing(known.get());
        }
        Optional<Lease> lease =
                leases.acquire(request.stage(), journal.timing().lease(), journal.now());
        if (lease.isEmpty()) {
            return known.map(this::waitForTheHolder).orElseGet(() -> waitForTheLease(request));
        }
        try {
            return advance(start(request), lease.get());
        } catch (StaleHealException e) {
            return records.find(request.healId()).map(Outcomes::of).orElseThrow(() -> e);
        } finally {
            release(lease.get());
        }
    }

    private HealOutcome advance(HealRecord started, Lease lease) {
        Progress progress = new Progress.Next(started);
        while (true) {
            switch (progress) {
                case Progress.Stop(HealOutcome outcome) -> {
                    return outcome;
                }
                case Progress.Next(HealRecord heal) -> progress = step(heal, lease);
            }
        }
    }

    private Progress step(HealRecord heal, Lease lease) {
        return switch (heal.phase()) {
            case REQUESTED -> isEarly(heal) ? stop(heal) : steps.decide().run(heal);
            case CREATING -> steps.create().find(heal, "An earlier handling was cut short.");
            case CREATED -> steps.switching().run(heal, lease);
            case SWITCHING -> steps.settle().look(heal, "-");
            case SWITCHED -> isEarly(heal) ? stop(heal) : steps.verify().run(heal);
            case ROLLING_BACK -> steps.rollBack().run(heal, lease);
            case ABANDONING -> steps.abandon().run(heal);
            case ABANDONED, VERIFIED, UNVERIFIED, ROLLED_BACK, LEFT_ALONE -> stop(heal);
        };
    }

    private HealRecord start(HealRequest request) {
        Optional<HealRecord> known = records.find(request.healId());
        if (known.isEmpty()) {
            return create(request);
        }
        HealRecord heal = known.get();
        if (!heal.phase().isOver() || isSettled(heal, request)) {
            return heal;
        }
        HealRecord again =
                HealRecord.requested(HealOrders.order(request), heal.attempt() + 1, journal.now());
        return records.save(again.onTopOf(heal).withWakeAt(journal.now()));
    }

    private HealRecord create(HealRequest request) {
        HealRecord heal = HealRecord.requested(HealOrders.order(request), 1, journal.now());
        try {
            return records.save(heal.withWakeAt(journal.now()));
        } catch (StaleHealException e) {
            // A request that waits for the lease has just created it.
            return records.find(request.healId()).orElseThrow(() -> e);
        }
    }

    /** True when this request asks for nothing more than what was done, or is due later. */
    private boolean isSettled(HealRecord heal, HealRequest request) {
        if (!heal.phase().isOver()) {
            boolean waits =
                    heal.phase() == HealPhase.REQUESTED || heal.phase() == HealPhase.SWITCHED;
            return waits && isEarly(heal);
        }
        if (!request.requestedAt().isAfter(heal.order().requestedAt())) {
            return true;
        }
        return heal.phase() != HealPhase.ABANDONED && !isApprovedAnew(heal);
    }

    /** What was taken back, or left alone, is done again only if somebody asks for just that. */
    private boolean isApprovedAnew(HealRecord heal) {
        String next = heal.healId() + "/" + (heal.attempt() + 1);
        return approvals
                .find(heal.order().planFingerprint())
                .map((Approval approval) -> approval.allows(next, journal.now()))
                .orElse(false);
    }

    /** Whoever holds the lease may be dead: this request looks again until the heal goes on. */
    private HealOutcome waitForTheHolder(HealRecord heal) {
        Duration delay = journal.timing().settle();
        journal.send(heal, delay);
        return Outcomes.postponed(heal, delay);
    }

    private HealOutcome waitForTheLease(HealRequest request) {
        Duration delay = journal.timing().settle();
        Instant due = journal.now().plus(delay);
        HealRecord waiting =
                HealRecord.requested(HealOrders.order(request), 1, journal.now()).withWakeAt(due);
        try {
            HealRecord saved = records.save(waiting);
            journal.send(saved, delay);
            return Outcomes.postponed(saved, delay);
        } catch (StaleHealException e) {
            return records.find(request.healId()).map(Outcomes::of).orElseThrow(() -> e);
        }
    }

    private boolean isEarly(HealRecord heal) {
        return heal.wakeAt().filter(due -> due.isAfter(journal.now().plus(EARLY))).isPresent();
    }

    private static Progress stop(HealRecord heal) {
        return new Progress.Stop(Outcomes.of(heal));
    }

    private HealOutcome standing(HealRecord heal) {
        Duration left =
                heal.wakeAt()
                        .map(due -> Duration.between(journal.now(), due))
                        .orElse(Duration.ZERO);
        return heal.phase() == HealPhase.REQUESTED
                ? Outcomes.postponed(heal, left)
                : Outcomes.of(heal);
    }

    private void release(Lease lease) {
        try {
            leases.release(lease);
        } catch (LedgerUnavailableException e) {
            // What was done is on record; the lease runs out by itself.
        }
    }
}
