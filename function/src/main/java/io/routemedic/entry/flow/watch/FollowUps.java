package io.routemedic.entry.flow.watch;

import io.routemedic.entry.flow.diagnose.FindingTrail;
import io.routemedic.entry.flow.watch.LiveAgain.Live;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.traffic.RouteAnswers;
import io.routemedic.intake.traffic.RouteTraffic;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Settlement;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.notice.Notice;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.remedy.heal.HealOutcome;
import io.routemedic.remedy.heal.LateProof;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Follows each open finding whose route is live again, by a heal or by whoever deployed, until a
 * request to it was answered, a day at the longest. A finding that is proven is over. Each step is
 * told once: when the route is live again, and when its requests are seen to be answered, or to
 * fail.
 *
 * <p>Bounded: a round looks at {@value #MOST_LOOKS} findings, the next round at the next ones.
 */
public final class FollowUps {

    private static final int MOST_FINDINGS = 200;
    private static final int MOST_LOOKS = 10;
    private static final Duration ROUND = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    private final ConfigurationReader reader;
    private final RouteTraffic traffic;
    private final FindingLedger findings;
    private final LateProof heals;
    private final FindingTrail trail;
    private final Owners owners;
    private final Announcer announcer;

    public FollowUps(
            ConfigurationReader reader,
            RouteTraffic traffic,
            FindingLedger findings,
            LateProof heals,
            FindingTrail trail,
            Owners owners,
            Announcer announcer) {
        this.reader = reader;
        this.traffic = traffic;
        this.findings = findings;
        this.heals = heals;
        this.trail = trail;
        this.owners = owners;
        this.announcer = announcer;
    }

    /** Makes one round; a repeated round is harmless. */
    void round(Instant now) {
        LateProof.Recent healed = heals.recent();
        List<FindingRecord> open =
                findings.open(MOST_FINDINGS).stream()
                        .filter(finding -> !healed.running().contains(finding.id()))
                        .toList();
        LiveAgain liveAgain = new LiveAgain(reader);
        for (FindingRecord finding : Turns.of(open, MOST_LOOKS, now, ROUND)) {
            Optional<HealRecord> heal = Optional.ofNullable(healed.served().get(finding.id()));
            liveAgain
                    .of(finding)
                    .ifPresent(
                            live ->
                                    follow(
                                            finding,
                                            live,
                                            liveAgain.together(finding, live, open),
                                            heal,
                                            now));
        }
    }

    private void follow(
            FindingRecord finding,
            Live live,
            List<Route> routes,
            Optional<HealRecord> heal,
            Instant now) {
        Settlement next = settlement(finding, live, heal, now);
        boolean isOver =
                next.state() == Settlement.State.PROVEN || next.since().plus(DAY).isBefore(now);
        boolean isNews =
                finding.settled().map(Settlement::state).filter(next.state()::equals).isEmpty();
        if (isNews) {
            tell(finding, live, routes, heal, next, now);
        }
        if (isNews || isOver) {
            findings.settle(finding, next, isOver);
        }
    }

    private Settlement settlement(
            FindingRecord finding, Live live, Optional<HealRecord> heal, Instant now) {
        Instant since = finding.settled().map(Settlement::since).orElse(now);
        Instant failed = heal.flatMap(one -> one.switchover().at()).orElse(finding.lastSeen());
        Instant from = failed.isAfter(now.minus(DAY)) ? failed : now.minus(DAY);
        Reading<RouteAnswers> reading =
                traffic.answers(
                        reader,
                        new RouteTraffic.Question(
                                live.stage().ref(),
                                finding.key().origin().logGroup(),
                                live.route(),
                                from,
                                now));
        return switch (reading) {
            case Reading.Read<RouteAnswers>(RouteAnswers seen, _) ->
                    new Settlement(state(seen), live.deployment().id(), since, words(live, seen));
            case Reading.Absent<RouteAnswers> _ -> unseen(live, since, "Its log group is gone.");
            case Reading.Unread<RouteAnswers> unread -> unseen(live, since, unread.why());
        };
    }

    private static Settlement unseen(Live live, Instant since, String why) {
        return new Settlement(Settlement.State.UNSEEN, live.deployment().id(), since, why);
    }

    private static Settlement.State state(RouteAnswers seen) {
        return switch (seen.health()) {
            case PROVEN -> Settlement.State.PROVEN;
            case QUIET -> Settlement.State.QUIET;
            case FAILING -> Settlement.State.FAILED;
        };
    }

    private static String words(Live live, RouteAnswers seen) {
        return switch (seen.health()) {
            case PROVEN ->
                    "`%s` was answered %s."
                            .formatted(live.route(), seen.lastAnswered().orElseThrow());
            case QUIET ->
                    "The access log shows no request since that `%s` answered."
                            .formatted(live.route());
            case FAILING ->
                    "`%s` is answered with server errors, the last %s."
                            .formatted(live.route(), seen.lastFailed().orElseThrow());
        };
    }

    /** A heal tells of itself; of other deployments, and of failures, the finding does. */
    private void tell(
            FindingRecord finding,
            Live live,
            List<Route> routes,
            Optional<HealRecord> heal,
            Settlement next,
            Instant now) {
        if (heal.isEmpty() || next.state() == Settlement.State.FAILED) {
            trail.settled(finding, live.route(), next, now);
            announcer.announce(resolved(finding, live, routes, next));
        } else if (next.state() == Settlement.State.PROVEN) {
            heals.prove(heal.get(), next.why())
                    .map(outcome -> healed(finding, heal.get(), live, outcome))
                    .ifPresent(announcer::announce);
        }
    }

    private Notice resolved(
            FindingRecord finding, Live live, List<Route> routes, Settlement settlement) {
        return new Notice.Resolved(
                finding,
                api(live).found().map(RestApi::name),
                owner(live),
                routes,
                live.deployment().created(),
                settlement);
    }

    private Reading<RestApi> api(Live live) {
        return reader.restApi(live.stage().ref().api());
    }

    private Optional<String> owner(Live live) {
        return owners.of(api(live), reader.stage(live.stage().ref()));
    }

    private Notice healed(FindingRecord finding, HealRecord heal, Live live, HealOutcome outcome) {
        return new Notice.Healed(
                finding.thread(),
                finding.id(),
                finding.key().origin().account(),
                finding.key().origin().region(),
                api(live).found().map(RestApi::name),
                owner(live),
                heal.order().method(),
                heal.order().path(),
                outcome);
    }
}
