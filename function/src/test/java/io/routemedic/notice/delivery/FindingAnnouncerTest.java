package io.routemedic.notice.delivery;

import static io.routemedic.notice.wording.Samples.TELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.findings.DueNotice;
import io.routemedic.ledger.findings.FakeMutes;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.ledger.findings.TrailMark;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.notice.wording.Samples;
import io.routemedic.policy.Decision;
import io.routemedic.remedy.decision.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingAnnouncerTest {

    private static final String ID = "0123456789abcdef";
    private static final Decision ASK = new Decision.Ask(Samples.plan(), List.of());
    private static final String PLAN = Samples.plan().fingerprint();
    private static final Delivery DELIVERED = new Delivery.Delivered();
    private static final Delivery LATER =
            new Delivery.RetryLater(Duration.ofSeconds(30), "Slack answered 429.");

    private final FakeChannel slack = new FakeChannel("slack");
    private final FakeChannel sns = new FakeChannel("sns");
    private final FakeDeliveryLog log = new FakeDeliveryLog();
    private final FakeChannelTurns turns = new FakeChannelTurns();
    private final FakeMutes mutes = new FakeMutes();
    private final FakeNoticeClaims claims = new FakeNoticeClaims();
    private Duration slept = Duration.ZERO;
    private Instant now = Instant.parse("2026-11-24T03:05:00Z");
    private final FindingAnnouncer announcer =
            new FindingAnnouncer(
                    List.of(slack, sns),
                    log,
                    turns,
                    claims,
                    mutes,
                    new Owners(List.of("owner")),
                    () -> now);

    @Test
    void tellsAtOnceAndThenAtPowersOfTen() {
        announce(1, NoticeState.NONE, TELL);
        announce(7, told(1), TELL);
        announce(12, told(1), TELL);
        announce(99, told(10), TELL);
        announce(2345, told(10), TELL);

        assertThat(slack.taken()).containsExactly(ID + "/1", ID + "/10", ID + "/1000");
    }

    @Test
    void losesNothingToAThrottleAndCountsItAsTold() {
        slack.answers(LATER);
        announce(1, NoticeState.NONE, TELL);
        slack.answers(DELIVERED);
        assertThat(announce(1, NoticeState.NONE, TELL)).isEmpty();

        now = now.plusSeconds(30);
        deliverOwed();

        assertThat(slack.taken()).containsExactly(ID + "/1");
        assertThat(sns.taken()).containsExactly(ID + "/1");
    }

    @Test
    void tellsAgainWhenItStillHappensADayLater() {
        NoticeState yesterday =
                new NoticeState(1, Optional.of(Samples.READ_AT.minus(Duration.ofDays(2))));

        announce(7, yesterday, TELL);

        assertThat(slack.taken()).containsExactly(ID + "/1-2026-11-24");
    }

    @Test
    void asksForAnApprovalOnceForEachPlanWhateverWasToldBefore() {
        announce(1, NoticeState.NONE, TELL);

        announce(3, told(1), ASK);
        announce(4, told(1), ASK);
        announce(5, new NoticeState(1, Optional.of(now), Set.of(PLAN)), ASK);

        assertThat(slack.taken()).containsExactly(ID + "/1", ID + "/plan-" + PLAN);
    }

    @Test
    void doesNotTellTwiceWhenTheFirstNoticeIsTheQuestion() {
        announce(1, NoticeState.NONE, ASK);
        announce(1, NoticeState.NONE, ASK);

        assertThat(slack.taken()).containsExactly(ID + "/plan-" + PLAN);
    }

    @Test
    void asksThoughAnotherBatchIsSendingAnotherNotice() {
        claims.claim(
                List.of(new DueNotice.AtThreshold(record(ID, 1, NoticeState.NONE), "slack", 1)),
                List.of(),
                "another",
                now);

        announce(3, NoticeState.NONE, ASK);

        assertThat(slack.taken()).containsExactly(ID + "/plan-" + PLAN);
    }

    @Test
    void leavesScannersToTheDigest() {
        Finding scanner = Samples.finding(Cause.SCANNER_PROBE, Confidence.CERTAIN, List.of());
        FindingRecord record = record(ID, 500, NoticeState.NONE);

        announcer.announce(
                List.of(decided(record, scanner, TELL)),
                List.of(new TrailMark(record, 100)),
                "batch");

        assertThat(slack.taken()).isEmpty();
        assertThat(claims.told(ID, "audit").threshold()).isEqualTo(100);
    }

    @Test
    void isQuietAboutWhatIsMutedUntilThatEnds() {
        mutes.add(new Mute(new Mute.OfFinding(ID), now.plus(Duration.ofHours(1)), "ann", ""));
        announce(1, NoticeState.NONE, TELL);
        announce(12, NoticeState.NONE, ASK);
        assertThat(slack.taken()).isEmpty();
        assertThat(mutes.asked()).isEqualTo(1);

        now = now.plus(Duration.ofHours(1));
        announce(13, NoticeState.NONE, TELL);

        assertThat(slack.taken()).containsExactly(ID + "/10");
    }

    @Test
    void isQuietAboutWhatIsKnownButForANewPlan() {
        announceKnown(Cause.ROUTE_NOT_DEPLOYED, 1000, TELL);
        assertThat(slack.taken()).isEmpty();

        announceKnown(Cause.ROUTE_NOT_DEPLOYED, 1000, ASK);

        assertThat(slack.taken()).containsExactly(ID + "/plan-" + PLAN);
    }

    @Test
    void tellsAtOnceOfWhatIsNoLongerWhatPeopleKnow() {
        announceKnown(Cause.UNSIGNED_IAM_REQUEST, 12, TELL);

        assertThat(slack.taken()).hasSize(1);
    }

    /** After a notice at ten, somebody acknowledged the finding for a cause. */
    private void announceKnown(Cause known, long count, Decision decision) {
        FindingRecord record =
                Samples.known(record(ID, count, told(10)), known, now.plusSeconds(1));
        announcer.announce(List.of(decided(record, undeployed(), decision)), List.of(), "batch");
    }

    @Test
    void makesTwoRequestsForTenFindingsAndAllTargets() {
        assertThat(announce(findings(25), "batch")).hasSize(25);

        assertThat(claims.requests()).isEqualTo(6);
        assertThat(slack.taken()).hasSize(25).doesNotHaveDuplicates();
        assertThat(sns.taken()).hasSize(25).doesNotHaveDuplicates();
        assertThat(claims.told("finding24", "sns")).isEqualTo(told(1));
        assertThat(claims.told("finding24", "audit")).isEqualTo(told(1));
    }

    @Test
    void asksNothingOfTheTableWhenNothingIsDue() {
        Decided known = decided(record(ID, 3, told(1)), undeployed(), TELL);

        announcer.announce(List.of(known), List.of(), "batch");

        assertThat(claims.requests()).isZero();
    }

    @Test
    void takesUpWhatTheSameBatchClaimedBeforeACrash() {
        claims.claim(notices(findings(3)), List.of(), "batch", now);

        announce(findings(3), "batch");

        assertThat(slack.taken()).hasSize(3);
    }

    @Test
    void leavesToAnotherBatchWhatThatOneClaimed() {
        claims.claim(notices(findings(1)), List.of(), "another", now);

        announce(findings(2), "batch");

        assertThat(slack.taken()).containsExactly("finding1/1");
    }

    @Test
    void tellsOtherChannelsWhenOneIsClaimedByAnotherBatch() {
        claims.claim(
                List.of(new DueNotice.AtThreshold(findings(1).getFirst().record(), "slack", 1)),
                List.of(),
                "another",
                now);

        announce(findings(1), "batch");

        assertThat(slack.taken()).isEmpty();
        assertThat(sns.taken()).containsExactly("finding0/1");
    }

    @Test
    void tellsWhatAnotherBatchClaimedAndNeverSent() {
        claims.claim(notices(findings(1)), List.of(), "another", now);
        now = now.plus(Duration.ofMinutes(2));

        announce(findings(1), "batch");

        assertThat(slack.taken()).containsExactly("finding0/1");
    }

    @Test
    void repeatsARoundAtMostWhenItCrashesBeforeItsRecord() {
        announce(findings(10), "batch");
        claims.breaks(true);
        assertThatThrownBy(() -> announce(findings(25), "batch"))
                .isInstanceOf(LedgerUnavailableException.class);
        claims.breaks(false);

        announce(findings(25), "batch");

        assertThat(slack.taken()).hasSize(35);
        assertThat(Set.copyOf(slack.taken())).hasSize(25);
    }

    @Test
    void doesNotRepeatWhatWasSentBeforeOneThatCannotBe() {
        List<Decided> findings = findings(3);
        slack.failsAt("finding1/1");
        announce(findings, "batch");
        announce(findings, "batch");

        assertThat(slack.taken()).containsExactly("finding0/1", "finding2/1");
        assertThat(sns.taken()).containsExactly("finding0/1", "finding1/1", "finding2/1");
        assertThat(log.owed("slack", 9)).hasSize(1);
    }

    @Test
    void sendsOneOfManyAtOnceAndTheOthersInOrderAtTheChannelsPace() {
        slack.paced(Duration.ofSeconds(1));
        announce(findings(12), "batch");
        assertThat(slack.taken()).containsExactly("finding0/1");
        assertThat(sns.taken()).hasSize(12);

        now = now.plusSeconds(1);
        deliverOwed();

        assertThat(slack.taken())
                .isEqualTo(IntStream.range(0, 12).mapToObj(i -> "finding" + i + "/1").toList());
        assertThat(slept).isEqualTo(Duration.ofSeconds(11));
    }

    private void deliverOwed() {
        new OwedNotices(
                        List.of(slack, sns),
                        log,
                        turns,
                        () -> now,
                        time -> {
                            now = now.plus(time);
                            slept = slept.plus(time);
                        })
                .deliver(Duration.ofSeconds(55));
    }

    private List<Map<String, Delivery>> announce(List<Decided> findings, String batch) {
        return announcer.announce(
                findings,
                findings.stream().map(one -> new TrailMark(one.record(), 1)).toList(),
                batch);
    }

    private Map<String, Delivery> announce(long count, NoticeState told, Decision decision) {
        Decided decided = decided(record(ID, count, told), undeployed(), decision);
        return announcer.announce(List.of(decided), List.of(), "batch").stream()
                .findFirst()
                .orElse(Map.of());
    }

    private static List<Decided> findings(int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        i ->
                                decided(
                                        record("finding" + i, 1, NoticeState.NONE),
                                        undeployed(),
                                        TELL))
                .toList();
    }

    private static List<DueNotice> notices(List<Decided> findings) {
        return findings.stream()
                .<DueNotice>mapMulti(
                        (one, all) -> {
                            all.accept(new DueNotice.AtThreshold(one.record(), "slack", 1));
                            all.accept(new DueNotice.AtThreshold(one.record(), "sns", 1));
                        })
                .toList();
    }

    @Test
    void tellsPeopleOfFortyRoutesOfOneRootCauseOnceLedByTheOneThatIsHealedAndMachinesOfEach() {
        FakeChannel bus = FakeChannel.forMachines("eventbridge");
        var all =
                new FindingAnnouncer(
                        List.of(slack, bus),
                        log,
                        turns,
                        claims,
                        mutes,
                        new Owners(List.of()),
                        () -> now);
        FindingRecord root = record("fedcba9876543210", 40, NoticeState.NONE);
        List<Decided> forty =
                IntStream.range(0, 40)
                        .mapToObj(
                                n ->
                                        new Decided(
                                                record("%016d".formatted(n), 1, NoticeState.NONE),
                                                Optional.of(root),
                                                undeployed(),
                                                n == 7 ? new Decision.Heal(Samples.plan()) : TELL,
                                                List.of(),
                                                Samples.readings(Optional.empty()),
                                                Optional.empty()))
                        .toList();
        List<TrailMark> written =
                forty.stream().map(one -> new TrailMark(one.record(), 1)).toList();

        all.announce(forty, written, "batch");
        all.announce(forty, written, "another batch");

        assertThat(slack.taken()).containsExactly("fedcba9876543210/10");
        assertThat(slack.messages().getFirst().facts())
                .containsEntry("findingId", "0000000000000007")
                .containsEntry("decision", "heal");
        assertThat(bus.taken())
                .containsExactlyElementsOf(
                        forty.stream().map(one -> one.record().id() + "/1").toList());
        assertThat(forty).allMatch(one -> claims.told(one.record().id(), "audit").threshold() == 1);
    }

    private NoticeState told(long threshold) {
        return new NoticeState(threshold, Optional.of(now));
    }

    private static Finding undeployed() {
        return Samples.undeployed();
    }

    private static FindingRecord record(String id, long count, NoticeState told) {
        return Samples.record(id, undeployed(), count, Map.of("slack", told, "sns", told));
    }

    private static Decided decided(FindingRecord record, Finding finding, Decision decision) {
        return new Decided(
                record,
                Optional.empty(),
                finding,
                decision,
                List.of(),
                Samples.readings(Optional.empty()),
                Optional.empty());
    }
}
