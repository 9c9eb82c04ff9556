package io.routemedic.entry.flow.diagnose;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.NoticeClaims;
import io.routemedic.ledger.findings.Settlement;
import io.routemedic.ledger.findings.TrailMark;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.trail.TrailDetails;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes findings to the audit trail: as often as people are told of them, so that a client in a
 * loop does not drown the trail.
 *
 * <p>It needs no claim. The trail takes an event's id once, and the id names what makes the finding
 * due: whoever finds the same due before it is recorded as written, be it another batch or the same
 * after a crash, adds nothing.
 */
public final class FindingTrail {

    private final AuditTrail trail;

    public FindingTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Writes those that are due, in the order given. The trail itself is complete then.
     *
     * @return what is written now, to be marked by {@link NoticeClaims#claim}: until it is, the
     *     same stays due, and writing it again adds nothing
     * @throws io.routemedic.audit.AuditUnavailableException when it is not certain that all are
     *     written
     */
    List<TrailMark> write(List<Decided> all, Instant now) {
        List<AuditEvent> events = new ArrayList<>();
        List<TrailMark> written = new ArrayList<>();
        for (Decided decided : all) {
            TrailMark.due(decided.record())
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

    /**
     * Writes that the route of a finding is live again, and what was seen of its requests.
     *
     * @throws io.routemedic.audit.AuditUnavailableException when it is not certain that it is
     *     written
     */
    public void settled(FindingRecord record, Route route, Settlement settlement, Instant now) {
        trail.append(
                new AuditEvent(
                        "finding/%s/resolved/%s/%s"
                                .formatted(record.id(), settlement.state().id(), record.lastSeen()),
                        record.subject(),
                        now,
                        "watch",
                        "resolved",
                        Map.of(
                                "findingId", record.id(),
                                "total", record.count(),
                                "route", route.toString(),
                                "deployment", settlement.deployment().value(),
                                "proof", settlement.state().id(),
                                "why", settlement.why())));
    }

    private static AuditEvent event(Decided decided, TrailMark due, Instant now) {
        FindingRecord record = decided.record();
        String told =
                TrailMark.last(record).deliveredAt().map(Instant::toString).orElse("never before");
        Map<String, Object> details =
                new LinkedHashMap<>(FindingDetails.of(decided.finding(), decided.decision()));
        details.put("findingId", record.id());
        details.put("total", record.count());
        details.put("guards", TrailDetails.guards(decided.answers()));
        return new AuditEvent(
                "finding/" + record.id() + "/" + due.threshold() + "/" + told,
                record.subject(),
                now,
                "diagnose",
                "finding",
                details);
    }
}
