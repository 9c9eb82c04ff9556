package io.routemedic.entry.flow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.audit.ChainHead;
import io.routemedic.configuration.Mode;
import io.routemedic.entry.flow.Telemetry;
import io.routemedic.entry.flow.diagnose.FindingTrail;
import io.routemedic.entry.history.DraftAuthors;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.intake.subscription.LogSubscriptions;
import io.routemedic.ledger.findings.FakeMutes;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.stages.FakeDraftObservations;
import io.routemedic.ledger.stages.FakeDrifts;
import io.routemedic.ledger.stages.FakeTrapSheets;
import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.FakeChannelTurns;
import io.routemedic.notice.delivery.FakeDeliveryLog;
import io.routemedic.notice.delivery.OwedNotices;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.remedy.heal.FakeGateway;
import io.routemedic.remedy.heal.HealWorld;
import io.routemedic.remedy.heal.LateProof;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rounds of the watch over one stage, whose draft has a route that nobody deployed. */
class WatchingTest {

    private static final String ACCOUNT = "111122223333";

    private static final ChainHead TRAIL =
            new ChainHead("a1b2c3d4e5/prod", 42, "3fa94c0d".repeat(8));

    private final HealWorld world = new HealWorld();
    private final FakeDrifts drifts = new FakeDrifts();
    private final FakeChannel slack = new FakeChannel("slack");
    private final FakeDeliveryLog deliveries = new FakeDeliveryLog();
    private final FakeChannelTurns turns = new FakeChannelTurns();
    private final Announcer announcer =
            new Announcer(List.of(slack), deliveries, turns, world.clock);

    private final FakeMutes mutes = new FakeMutes();
    private final Map<String, Long> metrics = new HashMap<>();
    private final List<String> askedFor = new ArrayList<>();
    private Reading<String> filter = new Reading.Read<>("medic", new Source("logs", world.now));
    private final LogSubscriptions subscriptions =
            logGroup -> {
                askedFor.add(logGroup);
                return filter;
            };

    private Watching watching(List<StageRef> drifting) {
        return watching(drifting, announcer);
    }

    private Watching watching(List<StageRef> drifting, Announcer by) {
        return new Watching(
                world.watch(),
                new FollowUps(
                        world.gateway,
                        (_, _) -> new Reading.Unread<>("logs:FilterLogEvents", "Denied."),
                        world.findings,
                        new LateProof(world.records, world.trail, world.clock),
                        new FindingTrail(world.trail),
                        new Owners(List.of("team")),
                        announcer),
                new DriftRound(
                        world.gateway,
                        new FakeDraftObservations(),
                        drifts,
                        new SeenStages(
                                world.gateway,
                                Optional.of(Set.copyOf(drifting)),
                                _ -> true,
                                List.of()),
                        new DriftTelling(
                                world.gateway,
                                world.deciding(),
                                DraftAuthors.UNASKED,
                                world.trail,
                                new Owners(List.of("team")),
                                announcer,
                                Duration.ofDays(30),
                                "eu-west-1")),
                new TrapRound(
                        world.gateway,
                        new SeenStages(world.gateway, Optional.of(Set.of()), _ -> true, List.of()),
                        new FakeTrapSheets()),
                by,
                new OwedNotices(List.of(slack), deliveries, turns, world.clock, _ -> {}),
                new Digests(
                        world.gateway,
                        drifts,
                        new FakeTrapSheets(),
                        world.findings,
                        world.records,
                        mutes,
                        () -> List.of(TRAIL),
                        Duration.ZERO,
                        "eu-west-1"),
                new LogGroupRound(Optional.of(subscriptions), List.of("/a", "/a", "/b")),
                new Telemetry(
                        "test",
                        one ->
                                one.counts()
                                        .forEach(
                                                (name, count) ->
                                                        metrics.merge(name, count, Long::sum))),
                world.clock);
    }

    @Test
    void sendsForHealsThatAreDue() {
        world.rules = HealWorld.rules(Mode.HEAL, Duration.ofHours(2), Duration.ZERO);
        world.handle();
        Watching watching = watching(List.of());
        watching.round(ACCOUNT);
        assertThat(world.queued()).isZero();

        world.now = world.now.plus(Duration.ofHours(2));
        watching.round(ACCOUNT);

        assertThat(world.queued()).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatAChannelDidNotTake() {
        slack.answers(new Delivery.RetryLater(Duration.ofMinutes(1), "Too many."));
        announcer.announce(digest());
        slack.answers(new Delivery.Delivered());
        Watching watching = watching(List.of());
        watching.round(ACCOUNT);
        assertThat(slack.taken()).isEmpty();

        world.now = world.now.plus(Duration.ofMinutes(15));
        watching.round(ACCOUNT);
        watching.round(ACCOUNT);

        assertThat(slack.taken()).hasSize(1);
    }

    @Test
    void tellsMachinesOfWhatSlackHasNotTakenFor15Minutes() {
        slack.answers(new Delivery.Failed("The token is revoked."));
        announcer.announce(digest());
        world.now = world.now.plus(Duration.ofDays(1));
        FakeChannel bus = FakeChannel.forMachines("eventbridge");

        watching(List.of(), new Announcer(List.of(slack, bus), deliveries, turns, world.clock))
                .round(ACCOUNT);

        assertThat(bus.messages().getFirst().facts()).containsEntry("owed", "1");
        assertThat(bus.messages().getFirst().title().unmarked())
                .endsWith(": 1 notice not delivered");
    }

    @Test
    void tellsOfADraftThatNobodyDeployedOnceADay() {
        Watching watching = watching(List.of(FakeGateway.PROD));

        watching.round(ACCOUNT);
        watching.round(ACCOUNT);
        assertThat(slack.taken()).hasSize(1);

        world.now = world.now.plus(Duration.ofDays(1));
        watching.round(ACCOUNT);
        assertThat(slack.taken()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void tellsOfAHealThatNothingProvedOnTheDayItEnded() {
        world.requestsAMinute = 0;
        world.handle();
        world.deliverAll();

        watching(List.of()).round(ACCOUNT);

        assertThat(slack.taken()).hasSize(1);
        world.now = world.now.plus(Duration.ofDays(2));
        watching(List.of()).round(ACCOUNT);
        assertThat(slack.taken()).hasSize(1);
    }

    @Test
    void tellsWhatPeopleKeptQuietAndCalledAFalseAlarm() {
        world.findings.count("b", List.of(HealWorld.finding(world.now)), world.now);
        mutes.add(
                new Mute(
                        new Mute.OfStage(FakeGateway.PROD),
                        world.now.plus(Duration.ofHours(1)),
                        "ann",
                        ""));

        watching(List.of()).round(ACCOUNT);

        assertThat(slack.messages().getFirst().title().unmarked()).endsWith(": 1 mute");
        assertThat(PlainText.of(slack.messages().getFirst()))
                .contains("Muted", "`" + FakeGateway.PROD + "` until ");
    }

    @Test
    void saysNothingOnADayWithNothingToTell() {
        watching(List.of()).round(ACCOUNT);

        assertThat(slack.taken()).isEmpty();
    }

    @Test
    void tellsMachinesWhereTheTrailsEndOnADayWithNothingToTell() {
        FakeChannel bus = FakeChannel.forMachines("eventbridge");
        Announcer both = new Announcer(List.of(slack, bus), deliveries, turns, world.clock);

        both.announce(
                new Notice.Digest(
                        ACCOUNT,
                        "eu-west-1",
                        LocalDate.of(2026, 10, 31),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Notice.Health.GOOD,
                        List.of(TRAIL)));

        assertThat(slack.taken()).isEmpty();
        assertThat(bus.messages().getFirst().facts())
                .containsEntry("trails", "a1b2c3d4e5/prod@42:" + "3fa94c0d".repeat(8))
                .containsEntry("trailCount", "1");
    }

    @Test
    void tellsOfALogGroupThatLostItsSubscriptionFilter() {
        filter = new Reading.Absent<>(new Source("logs", world.now));

        watching(List.of()).round(ACCOUNT);

        assertThat(metrics).containsEntry("LogGroupsUnheard", 2L);
        assertThat(slack.taken()).hasSize(1);
    }

    @Test
    void takesAFilterThatCouldNotBeSeenForNothing() {
        filter = new Reading.Unread<>("logs", "Denied.");

        watching(List.of()).round(ACCOUNT);

        assertThat(askedFor).containsExactly("/a", "/b");
        assertThat(metrics).doesNotContainKey("LogGroupsUnheard");
        assertThat(slack.taken()).isEmpty();
    }

    @Test
    void looksAtTheLogGroupsOnceAnHour() {
        Watching watching = watching(List.of());
        for (int round = 0; round < 8; round++) {
            watching.round(ACCOUNT);
            world.now = world.now.plus(Duration.ofMinutes(15));
        }

        assertThat(askedFor).containsExactly("/a", "/b", "/a", "/b");
    }

    private Notice.Digest digest() {
        return new Notice.Digest(
                ACCOUNT,
                "eu-west-1",
                LocalDate.of(2026, 10, 31),
                List.of(),
                List.of(),
                List.of(new Notice.Undeployed(FakeGateway.PROD, Optional.empty(), world.now, 1)),
                List.of(),
                Notice.Health.GOOD,
                List.of());
    }
}
