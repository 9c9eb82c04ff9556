package io.routemedic.notice.delivery;

import static io.routemedic.notice.wording.Samples.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.notice.wording.Notice;
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
    private static final Notice HEALED =
            new Notice.Healed(
                    "0123456789abcdef",
                    "111122223333",
                    "eu-west-1",
                    Optional.empty(),
                    "GET",
                    "/prod/orders/42",
                    new HealOutcome.Switched(
                            "heal-1",
                            PROD,
                            new DeploymentId("dep001"),
                            new DeploymentId("dep002")));

    private final FakeChannel slack = new FakeChannel("slack");
    private final FakeChannel sns = new FakeChannel("sns");
    private final FakeDeliveryLog log = new FakeDeliveryLog();
    private Instant now = Instant.parse("2026-11-24T03:05:00Z");
    private final Announcer announcer = new Announcer(List.of(slack, sns), log, () -> now);

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
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of())))
                .isEmpty();
    }
}
