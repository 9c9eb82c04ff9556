package io.routemedic.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rounds of deliveries, one a minute, to a channel with a pace and to one without. */
class OwedNoticesTest {

    private static final Delivery DELIVERED = new Delivery.Delivered();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant START = Instant.parse("2026-11-24T03:05:00Z");

    private final FakeChannel slack = new FakeChannel("slack").paced(SECOND);
    private final FakeChannel bus = FakeChannel.forMachines("eventbridge");
    private final FakeDeliveryLog log = new FakeDeliveryLog();
    private final FakeChannelTurns turns = new FakeChannelTurns();
    private final List<Instant> slept = new ArrayList<>();
    private Instant now = START;
    private final OwedNotices owed =
            new OwedNotices(List.of(slack, bus), log, turns, () -> now, this::sleep);

    private void sleep(Duration time) {
        slept.add(now);
        now = now.plus(time);
    }

    @Test
    void deliversOnceThroughThrottlesAndErrors() {
        keep("slack", 1);
        slack.answersNext(
                later(429, Duration.ofSeconds(90)),
                later(429, Duration.ofSeconds(30)),
                later(500, Duration.ofMinutes(1)));
        List<Integer> tried = new ArrayList<>();
        for (int minute = 0; minute < 8; minute++) {
            tried.add(round().outcomes().size());
            now = START.plus(Duration.ofMinutes(minute + 1));
        }

        assertThat(slack.taken()).containsExactly("message0");
        // It asked to be left alone for 90 seconds: the round after one minute does so.
        assertThat(tried).containsExactly(1, 0, 1, 1, 1, 0, 0, 0);
        assertThat(log.owed("slack", 9)).isEmpty();
    }

    @Test
    void tellsEverythingWithinMinutesAfterAnHourAtOneASecond() {
        keep("slack", 30);
        keep("eventbridge", 200);
        now = now.plus(Duration.ofHours(1));
        Instant back = now;

        round();

        assertThat(slack.taken()).hasSize(30).first().isEqualTo("message0");
        assertThat(slack.taken()).last().isEqualTo("message29");
        assertThat(Duration.between(back, now)).isLessThanOrEqualTo(Duration.ofSeconds(31));
        assertThat(slept.stream().filter(at -> at.isAfter(back))).doesNotHaveDuplicates();
        assertThat(bus.taken()).hasSize(200);
    }

    @Test
    void tellsInOneMessageWhatHasBecomeTooMuchToRead() {
        keep("slack", 200);
        now = now.plus(Duration.ofHours(1));

        round();

        assertThat(slack.messages()).hasSize(1);
        assertThat(slack.messages().getFirst().title().unmarked())
                .isEqualTo("200 notices could not be delivered here until now");
        assertThat(log.owed("slack", 300)).isEmpty();
        assertThat(turns.next("slack", SECOND, now.plus(SECOND)))
                .isEqualTo(ChannelTurns.Turn.TAKEN);
    }

    @Test
    void leavesTheRestToTheNextRoundWhenTimeIsOver() {
        keep("slack", 25);

        owed.deliver(Duration.ofSeconds(10));
        assertThat(slack.taken()).hasSizeBetween(10, 11);
        assertThat(turns.next("slack", SECOND, now)).isEqualTo(ChannelTurns.Turn.BEHIND);
        now = now.plus(SECOND);
        round();

        assertThat(slack.taken()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void triesNoMoreInARoundOnceTheChannelRefuses() {
        keep("slack", 20);
        slack.answers(new Delivery.Failed("The channel is archived."));

        assertThat(round().outcomes()).hasSize(1);
        now = now.plus(Duration.ofMinutes(2));
        slack.answers(DELIVERED);
        round();

        assertThat(slack.taken()).hasSize(20);
    }

    @Test
    void letsTheOthersPassOneThatIsNeverTaken() {
        keep("slack", 3);
        slack.answersNext(DELIVERED, new Delivery.Rejected("Slack answered 400."), DELIVERED);

        round();

        assertThat(slack.taken()).containsExactly("message0", "message2");
        assertThat(log.owed("slack", 9))
                .extracting(one -> one.message().id())
                .containsExactly("message1");
        now = now.plus(Duration.ofMinutes(1));
        round();
        assertThat(slack.taken()).hasSize(3);
    }

    @Test
    void leavesTheLineToTheOneThatLeadsIt() {
        keep("slack", 3);
        turns.lead("slack", now);

        assertThat(round().outcomes()).isEmpty();
        now = now.plus(Duration.ofMinutes(2));
        round();

        assertThat(slack.taken()).hasSize(3);
    }

    @Test
    void saysWhichChannelIsOwedForTooLongAndSinceWhen() {
        Instant since = now;
        keep("slack", 3);
        now = now.plus(Duration.ofMinutes(15));
        keep("eventbridge", 1);
        assertThat(owed.overdue()).isEmpty();
        now = now.plus(Duration.ofMinutes(1));

        assertThat(owed.overdue()).containsExactly(new Notice.Owed("slack", 3, since));
    }

    @Test
    void saysHowManyWaitForTooLong() {
        keep("slack", 3);
        slack.answers(new Delivery.Failed("The token is revoked."));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(round().overdue()).isZero();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(round().overdue()).isEqualTo(3);
    }

    private OwedNotices.Report round() {
        return owed.deliver(Duration.ofSeconds(55));
    }

    private void keep(String channel, int messages) {
        log.keep(
                IntStream.range(0, messages).mapToObj(OwedNoticesTest::message).toList(),
                channel,
                now);
    }

    private static Message message(int number) {
        return new Message(
                "message" + number,
                "thread" + number,
                Message.FINDING,
                Text.of("Message " + number),
                Section.NONE,
                Section.NONE,
                List.of(),
                Section.NONE,
                new TreeMap<>());
    }

    private static Delivery later(int status, Duration pause) {
        return new Delivery.RetryLater(pause, "Slack answered " + status + ".");
    }
}
