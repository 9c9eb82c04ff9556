package io.routemedic.ledger.findings;

/** A notice about a finding that one target is due to get. */
public sealed interface DueNotice {

    /** The finding as it was when the notice was found to be due. */
    FindingRecord finding();

    String target();

    /**
     * It happened often enough, or still happens.
     *
     * @param threshold what {@link NotificationSchedule#due} gave for this target
     */
    record AtThreshold(FindingRecord finding, String target, long threshold) implements DueNotice {

        /** What the target was told before. */
        public NoticeState told() {
            return finding.notice(target);
        }
    }

    /**
     * The target was not yet asked to approve a plan.
     *
     * @param plan its fingerprint
     */
    record Question(FindingRecord finding, String target, String plan) implements DueNotice {}
}
