package io.routemedic.ledger.findings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When people are told of a finding: the first time at once, then at 10, 100, 1000 … failed
 * requests, and again when it still happens a day after the last notice; not while somebody knows
 * of it, and at once when it is no longer what they know.
 */
public final class NotificationSchedule {

    private static final Duration AGAIN_AFTER = Duration.ofDays(1);

    private NotificationSchedule() {}

    /**
     * The threshold that a notice is due for; empty when none is due.
     *
     * @param count all failed requests so far
     * @param lastSeen the last of them
     */
    public static Optional<Long> due(long count, Instant lastSeen, NoticeState told) {
        if (count < 1) {
            return Optional.empty();
        }
        long reached = powerOfTen(count);
        boolean dayOver =
                told.deliveredAt().map(at -> !lastSeen.isBefore(at.plus(AGAIN_AFTER))).orElse(true);
        return reached > told.threshold() || dayOver ? Optional.of(reached) : Optional.empty();
    }

    /** The same for people, who may know of it. */
    public static Optional<Long> dueToPeople(FindingRecord finding, NoticeState told) {
        if (finding.isAcknowledged()) {
            return Optional.empty();
        }
        boolean changed =
                finding.acknowledgement()
                        .filter(known -> told.deliveredAt().filter(known.at()::isAfter).isPresent())
                        .isPresent();
        return changed
                ? Optional.of(powerOfTen(finding.count()))
                : due(finding.count(), finding.lastSeen(), told);
    }

    private static long powerOfTen(long count) {
        long power = 1;
        while (power <= count / 10) {
            power *= 10;
        }
        return power;
    }
}
