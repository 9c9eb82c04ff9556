package io.routemedic.remedy.people;

import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.heals.HealRecords.StaleHealException;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.queue.WakeUps;
import io.routemedic.remedy.trail.HealTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes a heal back by a person's word: the heal function then switches the stage to what it served
 * before, if it still serves ours, and the stage's breaker opens.
 */
public final class UndoHeal {

    private final HealRecords records;
    private final HealTrail trail;
    private final WakeUps wakeUps;
    private final InstantSource clock;

    public UndoHeal(HealRecords records, AuditTrail trail, HealQueue queue, InstantSource clock) {
        this.records = records;
        this.trail = new HealTrail(trail, clock);
        this.wakeUps = new WakeUps(queue);
        this.clock = clock;
    }

    /**
     * Doing it again changes nothing, and is on record.
     *
     * @throws io.routemedic.audit.AuditUnavailableException then nothing is changed
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     * @throws HealQueue.QueueUnavailableException then watch goes on with it later
     */
    public Answer undo(String healId, Person person) {
        return records.find(healId)
                .map(heal -> undo(heal, person))
                .orElseGet(
                        () ->
                                Answer.nothing(
                                        "There is no heal `%s`: look its id up in the notice or with `./routemedic audit show`."
                                                .formatted(healId)));
    }

    private Answer undo(HealRecord heal, Person person) {
        return switch (heal.phase()) {
            case SWITCHED, PROVEN, VERIFIED, QUIET, UNVERIFIED -> start(heal, person);
            case ROLLING_BACK -> {
                tell(heal, person);
                yield underWay(heal);
            }
            case ROLLED_BACK -> nothing(heal, "was taken back already");
            case ABANDONED, ABANDONING -> nothing(heal, "was stopped before it changed the stage");
            case LEFT_ALONE ->
                    nothing(heal, "is not what the stage serves any more: somebody changed it");
            case REQUESTED, CREATING, CREATED, SWITCHING ->
                    nothing(heal, "is being carried out: try again in a minute");
        };
    }

    private Answer start(HealRecord heal, Person person) {
        tell(heal, person);
        Instant now = clock.instant();
        List<HealReason> why = List.of(HealReason.undo(person.toString()));
        try {
            HealRecord taken =
                    records.save(
                            heal.enter(HealPhase.ROLLING_BACK, heal.switchover(), why, now, now));
            wakeUps.after(Duration.ZERO, taken);
            return underWay(taken);
        } catch (StaleHealException e) {
            return nothing(heal, "is being handled at this very moment: try again in a minute");
        }
    }

    private void tell(HealRecord heal, Person person) {
        trail.tell(heal, "undo-requested", person.toString(), "/" + person.mark(clock.instant()));
    }

    private static Answer underWay(HealRecord heal) {
        return Answer.done(
                "Stage `%s` goes back from deployment `%s` to `%s`; its notice tells when it is."
                        .formatted(
                                heal.order().stage(),
                                heal.to().orElseThrow(),
                                heal.from().orElseThrow()));
    }

    private static Answer nothing(HealRecord heal, String why) {
        return Answer.nothing("Heal `%s` %s.".formatted(heal.healId(), why));
    }
}
