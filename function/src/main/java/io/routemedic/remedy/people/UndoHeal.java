package io.routemedic.remedy.people;

import io.routemedic.audit.AuditTrail;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealReason;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.HealRecords;
import io.routemedic.ledger.HealRecords.StaleHealException;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.queue.WakeUps;
import io.routemedic.remedy.trail.HealTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * Doing it again changes nothing.
     *
     * @param actor who undoes it, for the trail
     * @throws io.routemedic.audit.AuditUnavailableException then nothing is changed
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     * @throws HealQueue.QueueUnavailableException then watch goes on with it later
     */
    public Answer undo(String healId, String actor) {
        Optional<HealRecord> found = records.find(healId);
        if (found.isEmpty()) {
            return new Answer.Nothing(
                    "There is no heal `%s`: look its id up in the notice or with `routemedic audit show`."
                            .formatted(healId));
        }
        HealRecord heal = found.get();
        return switch (heal.phase()) {
            case SWITCHED, VERIFIED, UNPROVEN, UNVERIFIED -> start(heal, actor);
            case ROLLING_BACK -> underWay(heal);
            case ROLLED_BACK -> nothing(heal, "was taken back already");
            case ABANDONED, ABANDONING -> nothing(heal, "was stopped before it changed the stage");
            case LEFT_ALONE ->
                    nothing(heal, "is not what the stage serves any more: somebody changed it");
            case REQUESTED, CREATING, CREATED, SWITCHING ->
                    nothing(heal, "is being carried out: try again in a minute");
        };
    }

    private Answer start(HealRecord heal, String actor) {
        trail.tell(heal, "undo-requested", actor, Map.of());
        Instant now = clock.instant();
        List<HealReason> why = List.of(HealReason.undo(actor));
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

    private static Answer underWay(HealRecord heal) {
        return new Answer.UnderWay(
                heal.order().stage(), heal.to().orElseThrow(), heal.from().orElseThrow());
    }

    private static Answer nothing(HealRecord heal, String why) {
        return new Answer.Nothing("Heal `%s` %s.".formatted(heal.healId(), why));
    }

    /** What an undo came to. */
    public sealed interface Answer {

        /** The stage is being taken back; the heal's outcome tells when it is. */
        record UnderWay(StageRef stage, DeploymentId from, DeploymentId to) implements Answer {}

        /**
         * There is nothing to undo.
         *
         * @param why one sentence
         */
        record Nothing(String why) implements Answer {}
    }
}
