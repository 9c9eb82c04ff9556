package io.routemedic.entry.flow.watch;

import io.routemedic.entry.flow.Telemetry;
import io.routemedic.notice.Notice;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.OwedNotices;
import io.routemedic.remedy.heal.WatchRound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of what time alone brings about: heals that are due, notices that were not delivered,
 * findings whose route is live again, drafts that nobody deployed, traps, log groups that fell
 * silent, and in the first round of a day (UTC) that has something to tell, the digest. A repeated
 * round is harmless.
 */
public final class Watching {

    private static final Logger log = LoggerFactory.getLogger(Watching.class);
    private static final Duration BETWEEN_DELIVERIES = Duration.ofSeconds(55);

    private final WatchRound heals;
    private final FollowUps followUps;
    private final DriftRound drift;
    private final TrapRound traps;
    private final Announcer announcer;
    private final OwedNotices owed;
    private final Digests digests;
    private final LogGroupRound logGroups;
    private final Telemetry telemetry;
    private final InstantSource clock;

    public Watching(
            WatchRound heals,
            FollowUps followUps,
            DriftRound drift,
            TrapRound traps,
            Announcer announcer,
            OwedNotices owed,
            Digests digests,
            LogGroupRound logGroups,
            Telemetry telemetry,
            InstantSource clock) {
        this.heals = heals;
        this.followUps = followUps;
        this.drift = drift;
        this.traps = traps;
        this.announcer = announcer;
        this.owed = owed;
        this.digests = digests;
        this.logGroups = logGroups;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** Throws when the state table or the queue cannot be used: the next round does it again. */
    public void round(String account) {
        WatchRound.Report report = heals.run();
        log.atInfo()
                .addKeyValue("woken", report.woken())
                .addKeyValue("leftovers", report.leftovers())
                .log("Round made");
        report.unread().forEach(sentence -> log.atWarn().log("{}", sentence));
        Instant now = clock.instant();
        followUps.round(now);
        List<String> unread = drift.round(account, now);
        List<String> unheard = logGroups.unheard(now);
        telemetry.unheard(unheard.size());
        traps.round(now);
        tellOfTheDay(digests.digest(account, unread, unheard, owed.overdue(), now));
        deliver();
    }

    /** A day's digest is made in each of its rounds, and goes out once. */
    private void tellOfTheDay(Notice.Digest digest) {
        if (!announcer.announce(digest).isEmpty()) {
            traps.told(digest.ahead());
        }
    }

    /** Delivers what channels are owed: at most for as long as until the next one begins. */
    public void deliver() {
        OwedNotices.Report report = owed.deliver(BETWEEN_DELIVERIES);
        if (!report.outcomes().isEmpty()) {
            telemetry.notices(List.of(report.outcomes()));
        }
        telemetry.overdue(report.overdue());
    }
}
