package io.routemedic.notice.delivery;

import static io.routemedic.notice.wording.Samples.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.remedy.heal.HealOutcome;
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
    private static final Notice HEALED = healed("heal-1");

    private final FakeChannel slack = new FakeChannel("slack");
    private final FakeChannel sns = new FakeChannel("sns");
    private final FakeDeliveryLog log = new FakeDeliveryLog();
    private final FakeChannelTurns turns = new FakeChannelTurns();
    private Instant now = Instant.parse("2026-11-24T03:05:00Z");
    private final Announcer announcer = new Announcer(List.of(slack, sns), log, turns, () -> now);

    @Test
    void tellsEveryChannelOnceHoweverOftenItIsAsked() {
        assertThat(announcer.announce(HEALED))
                .isEqualTo(Map.of("slack", DELIVERED, "sns", DELIVERED));

        assertThat(announcer.announce(HEALED)).isEmpty();
        assertThat(slack.taken()).containsExactly("heal-1/switched/dep002");
    }

    @Test
    void keepsForTheRoundWhatAChannelDidNotTakeEvenAfterARedelivery() {
        slack.answers(LATER);
        assertThat(announcer.announce(HEALED)).isEqualTo(Map.of("slack", LATER, "sns", DELIVERED));
        slack.answers(DELIVERED);

        assertThat(announcer.announce(HEALED)).isEmpty();
        assertThat(slack.taken()).isEmpty();
        assertThat(log.owed("slack", 9)).hasSize(1);
        assertThat(log.owed("sns", 9)).isEmpty();
    }

    @Test
    void letsWhatIsOwedToAPacedChannelGoFirst() {
        slack.paced(Duration.ofSeconds(1));
        slack.answersNext(LATER);
        announcer.announce(HEALED);
        now = now.plusSeconds(40);

        assertThat(announcer.announce(healed("heal-2")))
                .isEqualTo(Map.of("slack", new Delivery.Waiting(), "sns", DELIVERED));
        assertThat(slack.taken()).isEmpty();
    }

    @Test
    void keepsWhatWouldComeTooFast() {
        slack.paced(Duration.ofSeconds(1));
        announcer.announce(HEALED);
        now = now.plusMillis(999);
        announcer.announce(healed("heal-2"));
        assertThat(slack.taken()).containsExactly("heal-1/switched/dep002");
        assertThat(log.owed("slack", 9)).hasSize(1);
    }

    @Test
    void sendsAtOnceAPaceLater() {
        slack.paced(Duration.ofSeconds(1));
        announcer.announce(HEALED);
        now = now.plusSeconds(1);
        announcer.announce(healed("heal-2"));

        assertThat(slack.taken()).hasSize(2);
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
                                        List.of(),
                                        List.of(),
                                        Notice.Health.GOOD,
                                        List.of())))
                .isEmpty();
    }

    private static Notice healed(String healId) {
        return new Notice.Healed(
                "0123456789abcdef",
                "0123456789abcdef",
                "111122223333",
                "eu-west-1",
                Optional.empty(),
                Optional.empty(),
                "GET",
                "/prod/orders/42",
                new HealOutcome.Switched(
                        healId, PROD, new DeploymentId("dep001"), new DeploymentId("dep002")));
    }
}
