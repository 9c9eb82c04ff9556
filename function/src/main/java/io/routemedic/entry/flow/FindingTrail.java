package io.routemedic.entry.flow;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.DueNotice;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.NoticeClaims;
import io.routemedic.ledger.NotificationSchedule;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.trail.TrailDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes findings to the audit trail: as often as people are told of them, so that a client in a
 * loop does not drown the trail.
 *
 * <p>It needs no claim. The trail takes an event's id once, and the id names what makes the finding
 * due: whoever finds the same due before it is recorded as written, be it another batch or the same
 * after a crash, adds nothing.
 */
public final class FindingTrail {

    private static final String TARGET = "audit";

    private final AuditTrail trail;

    public FindingTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Writes those that are due, in the order given. The trail itself is complete then.
     *
     * @return what is written now, to be marked as written by {@link NoticeClaims#claim}: until it
     *     is, the same stays due, and writing it again adds nothing
     * @throws io.routemedic.audit.AuditUnavailableException when it is not certain that all are
     *     written
     */
    List<DueNotice.AtThreshold> write(List<Decided> all, Instant now) {
        List<AuditEvent> events = new ArrayList<>();
        List<DueNotice.AtThreshold> written = new ArrayList<>();
        for (Decided decided : all) {
            due(decided.record())
                    .ifPresent(
                            due -> {
                                events.add(event(decided, due, now));
                                written.add(due);
                            });
        }
        if (!events.isEmpty()) {
            trail.append(events);
        }
        return written;
    }

    private static Optional<DueNotice.AtThreshold> due(FindingRecord record) {
        return NotificationSchedule.due(record.count(), record.lastSeen(), record.notice(TARGET))
                .map(threshold -> new DueNotice.AtThreshold(record, TARGET, threshold));
    }

    private static AuditEvent event(Decided decided, DueNotice.AtThreshold due, Instant now) {
        FindingRecord record = decided.record();
        String told = due.told().deliveredAt().map(Instant::toString).orElse("never before");
        Map<String, Object> details =
                new LinkedHashMap<>(FindingDetails.of(decided.finding(), decided.decision()));
        details.put("findingId", record.id());
        details.put("total", record.count());
        details.put("guards", TrailDetails.guards(decided.answers()));
        return new AuditEvent(
                "finding/" + record.id() + "/" + due.threshold() + "/" + told,
                subject(record),
                now,
                "diagnose",
                "finding",
                details);
    }

    private static String subject(FindingRecord record) {
        return record.key()
                .origin()
                .stage()
                .map(Object::toString)
                .orElse(record.key().origin().logGroup());
    }
}
