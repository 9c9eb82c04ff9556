package io.routemedic.notice;

import static io.routemedic.notice.Samples.PROD;
import static io.routemedic.notice.Samples.TELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Finding;
import io.routemedic.gateway.DeploymentId;
import io.routemedic.incident.Incident;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.NoticeState;
import io.routemedic.policy.Decision;
import io.routemedic.remedy.HealOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncerTest {

    private static final Delivery DELIVERED = new Delivery.Delivered();
    private static final Delivery LATER =
            new Delivery.RetryLater(Duration.ofSeconds(30), "Slack answered 429.");
    private static final Notice HEALED =
            new Notice.Healed(
                    "0123456789abcdef",
                    "111122223333",
                    "eu-west-1",
                    "GET",
                    "/prod/orders/42",
                    new HealOutcome.Switched(
                            "heal-1", PROD, new DeploymentId("dep001"), new DeploymentId("dep002")),
                    Optional.empty());

    private final FakeChannel slack = new FakeChannel("slack");
    private final FakeChannel sns = new FakeChannel("sns");
    private final FakeDeliveryLog log = new FakeDeliveryLog();
    private Instant now = Instant.parse("2026-11-24T03:05:00Z");
    private final Announcer announcer =
            new Announcer(List.of(slack, sns), log, new FakeNoticeClaims(), () -> now);

    @Test
    void tellsEveryChannelOnceHoweverOftenItIsAsked() {
        assertThat(announcer.announce(HEALED))
                .isEqualTo(Map.of("slack", DELIVERED, "sns", DELIVERED));

        assertThat(announcer.announce(HEALED)).isEmpty();
        assertThat(slack.taken()).containsExactly("heal-1/switched/dep002");
    }

    @Test
    void losesNoNoticeToAThrottle() {
        slack.answers(LATER);
        assertThat(announcer.announce(HEALED)).isEqualTo(Map.of("slack", LATER, "sns", DELIVERED));

        slack.answers(DELIVERED);
        now = now.plusSeconds(29);
        assertThat(announcer.retry()).isEmpty();
        now = now.plusSeconds(1);
        assertThat(announcer.retry()).isEqualTo(Map.of("heal-1/switched/dep002 slack", DELIVERED));

        assertThat(slack.taken()).containsExactly("heal-1/switched/dep002");
        assertThat(sns.taken()).containsExactly("heal-1/switched/dep002");
        assertThat(announcer.retry()).isEmpty();
    }

    @Test
    void leavesWhatIsKeptToTheRetryEvenAfterARedelivery() {
        slack.answers(LATER);
        announcer.announce(HEALED);
        slack.answers(DELIVERED);

        assertThat(announcer.announce(HEALED)).isEmpty();
        assertThat(slack.taken()).isEmpty();
    }

    @Test
    void keepsWhatAChannelRefusesUntilSomebodyCorrectsIt() {
        slack.answers(new Delivery.Failed("Slack answered 404."));
        announcer.announce(HEALED);
        slack.answers(DELIVERED);

        now = now.plus(Duration.ofMinutes(15));
        announcer.retry();

        assertThat(slack.taken()).containsExactly("heal-1/switched/dep002");
    }

    @Test
    void keepsOnTryingWhileAChannelIsDown() {
        slack.answers(LATER);
        announcer.announce(HEALED);
        for (int i = 0; i < 5; i++) {
            now = now.plusSeconds(30);
            assertThat(announcer.retry()).isEqualTo(Map.of("heal-1/switched/dep002 slack", LATER));
        }
    }

    @Test
    void doesNotTellOfAnEmptyDay() {
        assertThat(
                        announcer.announce(
                                new Notice.Digest(
                                        "111122223333",
                                        "eu-west-1",
                                        LocalDate.of(2026, 11, 24),
                                        List.of(),
                                        List.of(),
                                        List.of())))
                .isEmpty();
    }

    @Test
    void tellsOfAFindingAtOnceAndThenAtPowersOfTen() {
        announce(1, NoticeState.NONE, TELL);
        announce(7, told(1), TELL);
        announce(12, told(1), TELL);
        announce(99, told(10), TELL);
        announce(2345, told(10), TELL);

        assertThat(slack.taken())
                .containsExactly(
                        "0123456789abcdef/1", "0123456789abcdef/10", "0123456789abcdef/1000");
    }

    @Test
    void losesNoFindingToAThrottleAndCountsItAsTold() {
        slack.answers(LATER);
        announce(1, NoticeState.NONE, TELL);
        slack.answers(DELIVERED);
        assertThat(announce(1, NoticeState.NONE, TELL)).isEmpty();

        now = now.plusSeconds(30);
        announcer.retry();

        assertThat(slack.taken()).containsExactly("0123456789abcdef/1");
        assertThat(sns.taken()).containsExactly("0123456789abcdef/1");
    }

    @Test
    void tellsAgainWhenItStillHappensADayLater() {
        NoticeState yesterday =
                new NoticeState(1, Optional.of(Samples.READ_AT.minus(Duration.ofDays(2))));

        Announcer another = new Announcer(List.of(slack), log, new FakeNoticeClaims(), () -> now);
        another.announce(
                record(7, yesterday), Samples.undeployed(), TELL, Optional.empty(), "batch");

        assertThat(slack.taken()).containsExactly("0123456789abcdef/1-2026-11-24");
    }

    @Test
    void asksForAnApprovalOnceForEachPlanWhateverWasToldBefore() {
        announce(1, NoticeState.NONE, TELL);
        Decision ask = new Decision.Ask(Samples.plan(), List.of());

        announce(3, told(1), ask);
        announce(4, told(1), ask);

        assertThat(slack.taken())
                .containsExactly("0123456789abcdef/1", "0123456789abcdef/plan-9f86d081884c7d65");
    }

    @Test
    void doesNotTellTwiceWhenTheFirstNoticeIsTheQuestion() {
        Decision ask = new Decision.Ask(Samples.plan(), List.of());

        announce(1, NoticeState.NONE, ask);
        announce(1, NoticeState.NONE, ask);

        assertThat(slack.taken()).containsExactly("0123456789abcdef/plan-9f86d081884c7d65");
    }

    @Test
    void leavesScannersToTheDigest() {
        Finding scanner = Samples.finding(Cause.SCANNER_PROBE, Confidence.CERTAIN, List.of());

        assertThat(
                        announcer.announce(
                                record(500, NoticeState.NONE),
                                scanner,
                                TELL,
                                Optional.empty(),
                                "batch"))
                .isEmpty();
    }

    private Map<String, Delivery> announce(long count, NoticeState told, Decision decision) {
        return announcer.announce(
                record(count, told), Samples.undeployed(), decision, Optional.empty(), "batch");
    }

    private NoticeState told(long threshold) {
        return new NoticeState(threshold, Optional.of(now));
    }

    private static FindingRecord record(long count, NoticeState told) {
        Finding finding = Samples.undeployed();
        Incident incident = finding.incident();
        return new FindingRecord(
                "0123456789abcdef",
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
