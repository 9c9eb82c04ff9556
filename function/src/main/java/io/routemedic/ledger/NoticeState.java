package io.routemedic.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What one target was told about a finding.
 *
 * @param threshold the count that the last delivered notice was for: 1, 10, 100, …; 0 before the
 *     first
 * @param deliveredAt when the last notice was delivered
 */
public record NoticeState(long threshold, Optional<Instant> deliveredAt) {

    /** Nothing was told yet. */
    public static final NoticeState NONE = new NoticeState(0, Optional.empty());
}
