package io.routemedic.entry;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.NoticeClaims;
import io.routemedic.ledger.NoticeClaims.Claim;
import io.routemedic.ledger.NotificationSchedule;
import io.routemedic.policy.GuardAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes findings to the audit trail: as often as people are told of them, so that a client in a
 * loop does not drown the trail. A finding is taken as written only once it is.
 */
final class FindingTrail {

    private static final String TARGET = "audit";

    private final AuditTrail trail;
    private final NoticeClaims claims;

    FindingTrail(AuditTrail trail, NoticeClaims claims) {
        this.trail = trail;
        this.claims = claims;
    }

    /**
     * Writes those that are due, in the order given.
     *
     * @param batchId the batch that makes them due; delivered again, it takes up its own claims
     * @throws io.routemedic.audit.AuditUnavailableException when it is not certain that all are
     *     written
     */
    void write(List<Decided> all, String batchId, Instant now) {
        List<AuditEvent> events = new ArrayList<>();
        List<Claim.Granted> granted = new ArrayList<>();
        for (Decided decided : all) {
            claim(decided.record(), batchId, now)
                    .ifPresent(
                            claim -> {
                                granted.add(claim);
                                events.add(event(decided, claim.threshold(), now));
                            });
        }
        if (!events.isEmpty()) {
            trail.append(events);
            granted.forEach(claim -> claims.delivered(claim, now));
        }
    }

    private Optional<Claim.Granted> claim(FindingRecord record, String batchId, Instant now) {
        return NotificationSchedule.due(record.count(), record.lastSeen(), record.notice(TARGET))
                .flatMap(threshold -> claim(record, threshold, batchId, now));
    }

    private Optional<Claim.Granted> claim(
            FindingRecord record, long threshold, String batchId, Instant now) {
        return switch (claims.claim(record, TARGET, threshold, batchId, now)) {
            case Claim.Granted claim -> Optional.of(claim);
            case Claim.AlreadyDelivered _, Claim.InProgress _ -> Optional.empty();
        };
    }

    private static AuditEvent event(Decided decided, long threshold, Instant now) {
        FindingRecord record = decided.record();
        String told =
                record.notice(TARGET).deliveredAt().map(Instant::toString).orElse("never before");
        Map<String, Object> details =
                new LinkedHashMap<>(FindingDetails.of(decided.finding(), decided.decision()));
        details.put("findingId", record.id());
        details.put("total", record.count());
        details.put("guards", guards(decided.answers()));
        return new AuditEvent(
                "finding/" + record.id() + "/" + threshold + "/" + told,
                subject(record),
                now,
                "diagnose",
                "finding",
                details);
    }

    private static List<Map<String, Object>> guards(List<GuardAnswer> answers) {
        return answers.stream()
                .map(
                        answer ->
                                Map.<String, Object>of(
                                        "guard",
                                        answer.guard(),
                                        "answer",
                                        answer.objection()
                                                .map(objection -> objection.why())
                                                .orElse("agrees")))
                .toList();
    }

    private static String subject(FindingRecord record) {
        return record.key()
                .origin()
                .stage()
                .map(Object::toString)
                .orElse(record.key().origin().logGroup());
    }
}
