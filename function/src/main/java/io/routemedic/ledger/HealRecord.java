package io.routemedic.ledger;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.policy.Objection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a heal: enough for any later handling to go on with it.
 *
 * @param attempt counts from 1: an abandoned heal may be asked for again
 * @param since when it entered its phase
 * @param from what the stage served before
 * @param to the deployment made for this heal
 * @param stageUpdated the stage's last update as read before the switch: tells whether it was
 *     touched since
 * @param switchedAt when the stage was switched
 * @param wakeAt when it is to be handled again; empty when nothing is due
 * @param looks how often its effect was looked at without result
 * @param reasons why it was postponed, abandoned or taken back, or what proves it; else empty
 * @param version counts writes: a write on top of any other version fails
 */
public record HealRecord(
        HealOrder order,
        int attempt,
        HealPhase phase,
        Instant since,
        Optional<DeploymentId> from,
        Optional<DeploymentId> to,
        Optional<Instant> stageUpdated,
        Optional<Instant> switchedAt,
        Optional<Instant> wakeAt,
        int looks,
        List<Objection> reasons,
        long version) {
    public HealRecord {
        reasons = List.copyOf(reasons);
    }

    /** A heal that was just asked for and is not stored yet. */
    public static HealRecord requested(HealOrder order, int attempt, Instant now) {
        return new HealRecord(
                order,
                attempt,
                HealPhase.REQUESTED,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                0);
    }

    public String healId() {
        return order.healId();
    }

    /** Names this attempt: what an approval is used up by. */
    public String attemptId() {
        return order.healId() + "/" + attempt;
    }

    /** In another phase, with nothing due. */
    public HealRecord enter(HealPhase next, Instant now) {
        return new HealRecord(
                order,
                attempt,
                next,
                now,
                from,
                to,
                stageUpdated,
                switchedAt,
                Optional.empty(),
                looks,
                reasons,
                version);
    }

    public HealRecord withFrom(DeploymentId live) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                Optional.of(live),
                to,
                stageUpdated,
                switchedAt,
                wakeAt,
                looks,
                reasons,
                version);
    }

    public HealRecord withTo(DeploymentId made) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                from,
                Optional.of(made),
                stageUpdated,
                switchedAt,
                wakeAt,
                looks,
                reasons,
                version);
    }

    public HealRecord withStageUpdated(Instant updated) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                from,
                to,
                Optional.of(updated),
                switchedAt,
                wakeAt,
                looks,
                reasons,
                version);
    }

    public HealRecord withSwitchedAt(Instant at) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                from,
                to,
                stageUpdated,
                Optional.of(at),
                wakeAt,
                looks,
                reasons,
                version);
    }

    public HealRecord withWakeAt(Instant due) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                from,
                to,
                stageUpdated,
                switchedAt,
                Optional.of(due),
                looks,
                reasons,
                version);
    }

    public HealRecord withLooks(int count) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                from,
                to,
                stageUpdated,
                switchedAt,
                wakeAt,
                count,
                reasons,
                version);
    }

    public HealRecord withReasons(List<Objection> given) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                from,
                to,
                stageUpdated,
                switchedAt,
                wakeAt,
                looks,
                given,
                version);
    }

    /** A new attempt that takes the place of the last one's record. */
    public HealRecord onTopOf(HealRecord last) {
        return withVersion(last.version());
    }

    public HealRecord withVersion(long written) {
        return new HealRecord(
                order,
                attempt,
                phase,
                since,
                from,
                to,
                stageUpdated,
                switchedAt,
                wakeAt,
                looks,
                reasons,
                written);
    }
}
