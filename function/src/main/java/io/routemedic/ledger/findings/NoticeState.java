package io.routemedic.ledger.findings;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What one target was told about a finding.
 *
 * @param threshold the count that the last delivered notice was for: 1, 10, 100, …; 0 before the
 *     first
 * @param deliveredAt when the last notice was delivered
 * @param asked the fingerprints of the plans that it was asked to approve
 */
public record NoticeState(long threshold, Optional<Instant> deliveredAt, Set<String> asked) {

    /** Nothing was told yet. */
    public static final NoticeState NONE = new NoticeState(0, Optional.empty());

    public NoticeState {
        asked = Set.copyOf(asked);
    }

    /** Told, and never asked. */
    public NoticeState(long threshold, Optional<Instant> deliveredAt) {
        this(threshold, deliveredAt, Set.of());
    }

    /** Whether nothing was delivered between the two. */
    public boolean isSameNoticeAs(NoticeState other) {
        return threshold == other.threshold() && deliveredAt.equals(other.deliveredAt());
    }
}
