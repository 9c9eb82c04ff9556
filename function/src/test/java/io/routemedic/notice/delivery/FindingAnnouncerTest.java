package io.routemedic.notice.delivery;

import static io.routemedic.notice.wording.Samples.TELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Finding;
import io.routemedic.incident.Incident;
import io.routemedic.ledger.DueNotice;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.NoticeState;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.notice.wording.Samples;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Plan;
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
    private final FakeNoticeClaims claims = new FakeNoticeClaims();
    private Instant now = Instant.parse("2026-11-24T03:05:00Z");
    private final FindingAnnouncer announcer =
            new FindingAnnouncer(List.of(slack, sns), log, claims, () -> now);

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
        new Announcer(List.of(slack, sns), log, () -> now).retry();

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
                List.of(new Sighting(record, scanner, TELL, Optional.empty())),
                List.of(new DueNotice.AtThreshold(record, "audit", 100)),
                "batch");

        assertThat(slack.taken()).isEmpty();
        assertThat(claims.told(ID, "audit").threshold()).isEqualTo(100);
    }

    @Test
    void makesTwoRequestsForTenFindingsAndAllTargets() {
        assertThat(announce(sightings(25), "batch")).hasSize(25);

        assertThat(claims.requests()).isEqualTo(6);
        assertThat(slack.taken()).hasSize(25).doesNotHaveDuplicates();
        assertThat(sns.taken()).hasSize(25).doesNotHaveDuplicates();
        assertThat(claims.told("finding24", "sns")).isEqualTo(told(1));
        assertThat(claims.told("finding24", "audit")).isEqualTo(told(1));
    }

    @Test
    void asksNothingOfTheTableWhenNothingIsDue() {
        Sighting known =
                new Sighting(record(ID, 3, told(1)), undeployed(), TELL, Optional.<Plan>empty());

        announcer.announce(List.of(known), List.of(), "batch");

        assertThat(claims.requests()).isZero();
    }

    @Test
    void takesUpWhatTheSameBatchClaimedBeforeACrash() {
        claims.claim(notices(sightings(3)), List.of(), "batch", now);

        announce(sightings(3), "batch");

        assertThat(slack.taken()).hasSize(3);
    }

    @Test
    void leavesToAnotherBatchWhatThatOneClaimed() {
        claims.claim(notices(sightings(1)), List.of(), "another", now);

        announce(sightings(2), "batch");

        assertThat(slack.taken()).containsExactly("finding1/1");
    }

    @Test
    void tellsOtherChannelsWhenOneIsClaimedByAnotherBatch() {
        claims.claim(
                List.of(new DueNotice.AtThreshold(sightings(1).getFirst().record(), "slack", 1)),
                List.of(),
                "another",
                now);

        announce(sightings(1), "batch");

        assertThat(slack.taken()).isEmpty();
        assertThat(sns.taken()).containsExactly("finding0/1");
    }

    @Test
    void tellsWhatAnotherBatchClaimedAndNeverSent() {
        claims.claim(notices(sightings(1)), List.of(), "another", now);
        now = now.plus(Duration.ofMinutes(2));

        announce(sightings(1), "batch");

        assertThat(slack.taken()).containsExactly("finding0/1");
    }

    @Test
    void repeatsARoundAtMostWhenItCrashesBeforeItsRecord() {
        announce(sightings(10), "batch");
        claims.breaks(true);
        assertThatThrownBy(() -> announce(sightings(25), "batch"))
                .isInstanceOf(LedgerUnavailableException.class);
        claims.breaks(false);

        announce(sightings(25), "batch");

        assertThat(slack.taken()).hasSize(35);
        assertThat(Set.copyOf(slack.taken())).hasSize(25);
    }

    @Test
    void doesNotRepeatWhatWasSentBeforeOneThatCannotBe() {
        List<Sighting> sightings = sightings(3);
        slack.failsAt("finding1/1");
        assertThatThrownBy(() -> announce(sightings, "batch"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> announce(sightings, "batch"))
                .isInstanceOf(IllegalStateException.class);

        assertThat(slack.taken()).containsExactly("finding0/1");
        assertThat(sns.taken()).containsExactly("finding0/1");
    }

    private List<Map<String, Delivery>> announce(List<Sighting> sightings, String batch) {
        return announcer.announce(
                sightings,
                sightings.stream()
                        .map(one -> new DueNotice.AtThreshold(one.record(), "audit", 1))
                        .toList(),
                batch);
    }

    private Map<String, Delivery> announce(long count, NoticeState told, Decision decision) {
        Sighting sighting =
                new Sighting(record(ID, count, told), undeployed(), decision, Optional.empty());
        return announcer.announce(List.of(sighting), List.of(), "batch").getFirst();
    }

    private static List<Sighting> sightings(int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        i ->
                                new Sighting(
                                        record("finding" + i, 1, NoticeState.NONE),
                                        undeployed(),
                                        TELL,
                                        Optional.<Plan>empty()))
                .toList();
    }

    private static List<DueNotice> notices(List<Sighting> sightings) {
        return sightings.stream()
                .<DueNotice>mapMulti(
                        (one, all) -> {
                            all.accept(new DueNotice.AtThreshold(one.record(), "slack", 1));
                            all.accept(new DueNotice.AtThreshold(one.record(), "sns", 1));
                        })
                .toList();
    }

    private NoticeState told(long threshold) {
        return new NoticeState(threshold, Optional.of(now));
    }

    private static Finding undeployed() {
        return Samples.undeployed();
    }

    private static FindingRecord record(String id, long count, NoticeState told) {
        Finding finding = undeployed();
        Incident incident = finding.incident();
        return new FindingRecord(
                id,
                incident.key(),
                incident.symptom(),
                finding.cause(),
                finding.confidence(),
                count,
                incident.distinctSources(),
                incident.activity(),
                incident.firstSeen(),
                incident.lastSeen(),
                incident.samplePaths(),
                finding.evidence(),
                Optional.empty(),
                Optional.empty(),
                Map.of("slack", told, "sns", told));
    }
}
