package io.routemedic.remedy;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.HealRecords;
import io.routemedic.policy.Objection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the steps of a heal leave behind: its record, its events on the trail, and the message that
 * wakes it up again.
 */
final class HealJournal {

    private static final String ACTOR = "heal";

    private final HealRecords records;
    private final AuditTrail trail;
    private final HealQueue queue;
    private final HealTiming timing;
    private final InstantSource clock;

    HealJournal(
            HealRecords records,
            AuditTrail trail,
            HealQueue queue,
            HealTiming timing,
            InstantSource clock) {
        this.records = records;
        this.trail = trail;
        this.queue = queue;
        this.timing = timing;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    HealTiming timing() {
        return timing;
    }

    /** Enters a phase. A heal that is not over is always due some time: watch picks it up then. */
    HealRecord enter(HealRecord heal, HealPhase phase) {
        HealRecord next = heal.enter(phase, now());
        return records.save(
                phase.isOver()
                        ? next
                        : next.withWakeAt(now().plus(timing.lease().multipliedBy(2))));
    }

    /** Enters a phase that is due at a time. */
    HealRecord enter(HealRecord heal, HealPhase phase, Instant due) {
        return records.save(heal.enter(phase, now()).withWakeAt(due));
    }

    /** Handles the heal again after the delay, in the phase it is in. */
    Progress wake(HealRecord heal, Duration delay, List<Objection> reasons) {
        HealRecord waiting = records.save(heal.withReasons(reasons).withWakeAt(now().plus(delay)));
        send(waiting, delay);
        return new Progress.Stop(Outcomes.postponed(waiting, delay));
    }

    /** Longer delays than a message can have are left to watch. */
    void send(HealRecord heal, Duration delay) {
        if (delay.compareTo(HealQueue.LONGEST_DELAY) <= 0) {
            queue.send(HealOrders.request(heal.order()), delay);
        }
    }

    /**
     * Puts an event on the stage's trail, once an attempt.
     *
     * @throws io.routemedic.audit.AuditUnavailableException then nothing may be changed
     */
    void tell(HealRecord heal, String type, Map<String, Object> details) {
        tell(heal, type, ACTOR, details);
    }

    /** As {@link #tell(HealRecord, String, Map)}, for what a person does. */
    void tell(HealRecord heal, String type, String actor, Map<String, Object> details) {
        Map<String, Object> all = new TreeMap<>(details);
        all.put("healId", heal.healId());
        all.put("attempt", heal.attempt());
        all.put("findingId", heal.order().findingId());
        all.put("planFingerprint", heal.order().planFingerprint());
        heal.from().ifPresent(from -> all.put("from", from.value()));
        heal.to().ifPresent(to -> all.put("to", to.value()));
        trail.append(
                new AuditEvent(
                        heal.attemptId() + "/" + type,
                        heal.order().stage().toString(),
                        now(),
                        actor,
                        type,
                        all));
    }
}
