package io.routemedic.notice.delivery;

import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.findings.Mutes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What is muted, read at most once in half a minute: a mute takes that long to be heeded. */
final class RecentMutes {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Mutes mutes;
    private final InstantSource clock;
    private Instant readAt = Instant.EPOCH;
    private List<Mute> active = List.of();

    RecentMutes(Mutes mutes, InstantSource clock) {
        this.mutes = mutes;
        this.clock = clock;
    }

    synchronized boolean cover(FindingRecord finding) {
        Instant now = clock.instant();
        if (!now.isBefore(readAt.plus(FRESH))) {
            active = mutes.active(now);
            readAt = now;
        }
        return active.stream()
                .filter(mute -> mute.until().isAfter(now))
                .anyMatch(mute -> mute.scope().covers(finding));
    }
}
