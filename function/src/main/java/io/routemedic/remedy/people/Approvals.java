package io.routemedic.remedy.people;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.heals.Approval;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.remedy.queue.HealQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * People's answers to plans. An approval holds for this very plan, for one attempt, and for a
 * limited time; the first answer stands, and each is on the trail.
 */
public final class Approvals {

    private final PlanApprovals approvals;
    private final AuditTrail trail;
    private final HealQueue queue;
    private final Duration validFor;
    private final InstantSource clock;

    /**
     * Records answers and asks for heals.
     *
     * @param validFor how long after an approval its heal may start
     */
    public Approvals(
            PlanApprovals approvals,
            AuditTrail trail,
            HealQueue queue,
            Duration validFor,
            InstantSource clock) {
        this.approvals = approvals;
        this.trail = trail;
        this.queue = queue;
        this.validFor = validFor;
        this.clock = clock;
    }

    /** Approves a plan and asks for its heal. Approving it again asks again, which is harmless. */
    public Answer approve(String planFingerprint, Person person) {
        return answer(planFingerprint, person, true);
    }

    /** Refuses a plan. */
    public Answer refuse(String planFingerprint, Person person) {
        return answer(planFingerprint, person, false);
    }

    private Answer answer(String planFingerprint, Person person, boolean granted) {
        // As the table keeps it, so that our own answer is known when it comes back from there.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return approvals
                .awaiting(planFingerprint, now)
                .map(
                        plan ->
                                new Approval(
                                        plan.order(),
                                        granted,
                                        person.toString(),
                                        now,
                                        now.plus(validFor),
                                        Optional.empty()))
                .map(approvals::answer)
                .or(() -> approvals.find(planFingerprint))
                .map(standing -> answered(standing, person, granted, now))
                .orElseGet(() -> notAwaited(planFingerprint));
    }

    /** Both the answer that stands and the one given now are on record before anything is sent. */
    private Answer answered(Approval standing, Person person, boolean granted, Instant now) {
        trail.append(first(standing));
        boolean isFirst =
                standing.granted() == granted
                        && standing.at().equals(now)
                        && standing.actor().equals(person.toString());
        if (!isFirst) {
            trail.append(again(standing, person, granted, now));
        }
        String earlier =
                "%s %s this plan at %s"
                        .formatted(standing.actor(), verb(standing.granted()), standing.at());
        if (standing.granted() != granted) {
            return Answer.nothing(earlier + "; that answer stands.");
        }
        return granted
                ? approved(standing, isFirst, earlier, now)
                : refused(standing, isFirst, earlier);
    }

    private Answer approved(Approval standing, boolean isFirst, String earlier, Instant now) {
        String heal = standing.order().healId();
        if (standing.usedBy().isPresent()) {
            return Answer.nothing(
                    "%s, and heal `%s` has used that approval: see how it went."
                            .formatted(earlier, heal));
        }
        if (!now.isBefore(standing.expires())) {
            return Answer.nothing(
                    earlier + ", and that approval has expired: the next failure asks anew.");
        }
        queue.send(standing.approvedOrder(), Duration.ZERO);
        return Answer.done(
                isFirst
                        ? "Approved: heal `%s` of stage `%s` starts now; its notice tells how it went."
                                .formatted(heal, standing.order().stage())
                        : "%s; its heal `%s` was asked for again.".formatted(earlier, heal));
    }

    private static Answer refused(Approval standing, boolean isFirst, String earlier) {
        String stage = "stage `%s` is left as it is.".formatted(standing.order().stage());
        return Answer.done((isFirst ? "Refused: " : earlier + "; ") + stage);
    }

    private static AuditEvent first(Approval standing) {
        HealOrder order = standing.order();
        return new AuditEvent(
                "%s/answer/%s".formatted(order.planFingerprint(), standing.at()),
                order.stage().toString(),
                standing.at(),
                standing.actor(),
                verb(standing.granted()),
                Map.of(
                        "planFingerprint", order.planFingerprint(),
                        "healId", order.healId(),
                        "validUntil", standing.expires().toString()));
    }

    private static AuditEvent again(
            Approval standing, Person person, boolean granted, Instant now) {
        HealOrder order = standing.order();
        return new AuditEvent(
                "%s/answer-again/%s".formatted(order.planFingerprint(), person.mark(now)),
                order.stage().toString(),
                now,
                person.toString(),
                "answered-again",
                Map.of(
                        "planFingerprint", order.planFingerprint(),
                        "healId", order.healId(),
                        "answer", verb(granted),
                        "standing", verb(standing.granted()),
                        "standingSince", standing.at().toString()));
    }

    private static String verb(boolean granted) {
        return granted ? "approved" : "refused";
    }

    private static Answer notAwaited(String planFingerprint) {
        return Answer.nothing(
                "No plan `%s` waits for an answer: it has expired, or the stage or its draft changed since. Look at the open plans."
                        .formatted(planFingerprint));
    }
}
