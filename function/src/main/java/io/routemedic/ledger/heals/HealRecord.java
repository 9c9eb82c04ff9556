package io.routemedic.ledger.heals;

import io.routemedic.gateway.model.DeploymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a heal: enough for any later handling to go on with it.
 *
 * @param attempt counts from 1: an abandoned heal may be asked for again
 * @param since when it entered its phase
 * @param wakeAt when it is to be handled again; empty when it is over
 * @param looks how often a look brought no result: counted over all phases up to the switch, and
 *     anew in each later one
 * @param reasons why it waits, was abandoned or is taken back, or what proves it; else empty
 * @param version counts writes: a write on top of any other version fails
 */
public record HealRecord(
        HealOrder order,
        int attempt,
        HealPhase phase,
        Instant since,
        Switchover switchover,
        Optional<Instant> wakeAt,
        int looks,
        List<HealReason> reasons,
        long version) {

    public HealRecord {
        reasons = List.copyOf(reasons);
    }

    /** A heal that was just asked for and is not stored yet. */
    public static HealRecord requested(HealOrder order, Instant now, Instant due) {
        return requested(order, 1, now, due, 0);
    }

    /** The next attempt, in the place of this one. */
    public HealRecord requestedAgain(HealOrder again, Instant now) {
        return requested(again, attempt + 1, now, now, version);
    }

    private static HealRecord requested(
            HealOrder order, int attempt, Instant now, Instant due, long version) {
        return new HealRecord(
                order,
                attempt,
                HealPhase.REQUESTED,
                now,
                Switchover.UNKNOWN,
                Optional.of(due),
                0,
                List.of(),
                version);
    }

    /** In another phase, to be handled when it is due. */
    public HealRecord enter(
            HealPhase next, Switchover known, List<HealReason> why, Instant now, Instant due) {
        int counted = phase.isBeforeTheSwitch() && next.isBeforeTheSwitch() ? looks : 0;
        return new HealRecord(
                order, attempt, next, now, known, Optional.of(due), counted, why, version);
    }

    /** Over. */
    public HealRecord end(HealPhase ending, List<HealReason> why, Instant now) {
        return new HealRecord(
                order, attempt, ending, now, switchover, Optional.empty(), looks, why, version);
    }

    /**
     * In the same phase, to be handled again.
     *
     * @param fruitless how many looks without result this adds
     */
    public HealRecord again(List<HealReason> why, int fruitless, Instant due) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                switchover,
                Optional.of(due),
                looks + fruitless,
                why,
                version);
    }

    /** As it stands in the table after a write. */
    public HealRecord storedAs(long written) {
        return new HealRecord(
                order, attempt, phase, since, switchover, wakeAt, looks, reasons, written);
    }

    public String healId() {
        return order.healId();
    }

    /** Names this attempt: what an approval is used up by. */
    public String attemptId() {
        return attemptId(attempt);
    }

    /** Names the attempt that asking again would make. */
    public String nextAttemptId() {
        return attemptId(attempt + 1);
    }

    private String attemptId(int number) {
        return order.healId() + "/" + number;
    }

    /** What the stage serves before the switch. */
    public Optional<DeploymentId> from() {
        return switchover.from();
    }

    /** The deployment made for this heal. */
    public Optional<DeploymentId> to() {
        return switchover.to();
    }

    /** The reasons as one text for people. */
    public String why() {
        return HealReason.text(reasons);
    }
}
