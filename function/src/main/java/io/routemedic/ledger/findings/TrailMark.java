package io.routemedic.ledger.findings;

import io.routemedic.diagnosis.finding.Cause;
import java.util.Optional;

/**
 * That the audit trail has a finding, and how often it had happened then: written first, and marked
 * in the ledger afterwards, so that what is not marked is written again, which adds nothing.
 *
 * @param finding as it was when it was found to be due
 * @param threshold what {@link NotificationSchedule#due} gave for the trail
 */
public record TrailMark(FindingRecord finding, long threshold) {

    private static final String TRAIL = "audit";

    /** The mark that a finding is due for; empty when none is due. */
    public static Optional<TrailMark> due(FindingRecord finding) {
        // Scanners come every day and say nothing new: once a day they are on the trail.
        long count = finding.cause() == Cause.SCANNER_PROBE ? 1 : finding.count();
        return NotificationSchedule.due(count, finding.lastSeen(), last(finding))
                .map(threshold -> new TrailMark(finding, threshold));
    }

    /** What was marked before. */
    public static NoticeState last(FindingRecord finding) {
        return finding.notice(TRAIL);
    }

    /** As the ledger keeps it: beside what each channel was told. */
    public DueNotice asNotice() {
        return new DueNotice.AtThreshold(finding, TRAIL, threshold);
    }
}
