package io.routemedic.remedy.heal;

import io.routemedic.ledger.Leases;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.remedy.queue.WakeUps;
import io.routemedic.remedy.trail.HealTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes a heal from step to step: runs the step of its phase, and records where that leads before
 * the next one runs. Only the loop calls steps, writes a running heal's record and puts it off.
 */
final class HealLoop {

    /** A delayed message may come a moment early. */
    private static final Duration EARLY = Duration.ofSeconds(1);

    private final HealRecords records;
    private final Leases leases;
    private final HealTrail trail;
    private final WakeUps wakeUps;
    private final HealSteps steps;
    private final HealTiming timing;
    private final InstantSource clock;

    HealLoop(
            HealRecords records,
            Leases leases,
            HealTrail trail,
            WakeUps wakeUps,
            HealSteps steps,
            HealTiming timing,
            InstantSource clock) {
        this.records = records;
        this.leases = leases;
        this.trail = trail;
        this.wakeUps = wakeUps;
        this.steps = steps;
        this.timing = timing;
        this.clock = clock;
    }

    /** Goes on with a heal until it is over, waits, or belongs to another handling. */
    HealOutcome run(HealRecord found, Leases.Lease lease) {
        HealRecord heal = found;
        boolean isEntered = false;
        Optional<HealStep> step = due(heal);
        while (step.isPresent()) {
            Progress progress = isEntered ? step.get().run(heal) : step.get().resume(heal);
            switch (progress) {
                case Progress.Enter next -> {
                    Optional<HealRecord> entered = enter(heal, next, lease);
                    if (entered.isEmpty() || next.after().isPositive()) {
                        return HealOutcome.of(entered.orElse(heal), clock.instant());
                    }
                    heal = entered.get();
                    isEntered = true;
                    step = due(heal);
                }
                case Progress.Again again -> {
                    return putOff(heal, again);
                }
                case Progress.End end -> {
                    return HealOutcome.of(end(heal, end), clock.instant());
                }
            }
        }
        return HealOutcome.of(heal, clock.instant());
    }

    /** The step that is to run now; none when the heal is over, or waits. */
    private Optional<HealStep> due(HealRecord heal) {
        return steps.in(heal.phase()).filter(_ -> !isEarly(heal));
    }

    /** Whether the heal waits for a time that has not come yet. */
    boolean isEarly(HealRecord heal) {
        return heal.phase().isWaiting()
                && heal.wakeAt()
                        .filter(due -> due.isAfter(clock.instant().plus(EARLY)))
                        .isPresent();
    }

    /** Empty when the lease was lost: whoever has it goes on. */
    private Optional<HealRecord> enter(HealRecord heal, Progress.Enter next, Leases.Lease lease) {
        Instant now = clock.instant();
        if (next.phase().touchesTraffic() && leases.renew(lease, timing.lease(), now).isEmpty()) {
            return Optional.empty();
        }
        HealRecord entered =
                records.save(
                        heal.enter(
                                next.phase(),
                                next.known(),
                                next.reasons(),
                                now,
                                now.plus(wait(next))));
        if (next.after().isPositive()) {
            wakeUps.after(next.after(), entered);
        }
        return Optional.of(entered);
    }

    /** A heal that is not over is always due some time: watch picks it up then. */
    private Duration wait(Progress.Enter next) {
        return next.phase().isWaiting() ? next.after() : timing.lease().multipliedBy(2);
    }

    private HealOutcome putOff(HealRecord heal, Progress.Again again) {
        HealRecord waiting =
                records.save(
                        heal.again(
                                again.reasons(),
                                again.isFruitless() ? 1 : 0,
                                clock.instant().plus(again.after())));
        wakeUps.after(again.after(), waiting);
        return HealOutcome.postponed(waiting, again.after());
    }

    private HealRecord end(HealRecord heal, Progress.End end) {
        trail.tell(heal, end.ending().id(), end.details());
        return records.save(heal.end(end.ending(), end.reasons(), clock.instant()));
    }
}
