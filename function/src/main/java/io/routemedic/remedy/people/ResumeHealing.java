package io.routemedic.remedy.people;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.StageHistory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a stage be healed again before the day after a rollback is over. On record first. */
public final class ResumeHealing {

    private static final int MOST = 100;

    private final StageHistory history;
    private final AuditTrail trail;
    private final InstantSource clock;

    public ResumeHealing(StageHistory history, AuditTrail trail, InstantSource clock) {
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Closes the stage's breaker.
     *
     * @param stage as {@code apiId/stage}
     * @throws io.routemedic.audit.AuditUnavailableException then nothing is changed
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     */
    public Answer resume(String stage, Person person) {
        Instant now = clock.instant();
        List<StageHistory.Stopped> stopped = history.stopped(MOST, now);
        Optional<StageHistory.Stopped> ours =
                stopped.stream().filter(one -> one.stage().toString().equals(stage)).findFirst();
        return ours.map(one -> resume(one, person, now))
                .orElseGet(
                        () ->
                                Answer.nothing(
                                        "Healing of `%s` is not stopped by a rollback: there is nothing to resume."
                                                .formatted(stage)));
    }

    private Answer resume(StageHistory.Stopped stopped, Person person, Instant now) {
        StageRef stage = stopped.stage();
        trail.append(
                new AuditEvent(
                        "resumed/%s/%s".formatted(stage, person.mark(now)),
                        stage.toString(),
                        now,
                        person.toString(),
                        "healing-resumed",
                        Map.of(
                                "healId", stopped.healId(),
                                "stoppedSince", stopped.since().toString())));
        history.closeBreaker(stage);
        return Answer.done(
                "Stage `%s` may be healed again, as far as its rules allow.".formatted(stage));
    }
}
