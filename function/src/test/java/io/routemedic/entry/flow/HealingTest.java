package io.routemedic.entry.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.routemedic.configuration.Mode;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.DeliveryLog;
import io.routemedic.notice.delivery.FakeChannelTurns;
import io.routemedic.notice.delivery.FakeDeliveryLog;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.notice.message.Message;
import io.routemedic.remedy.heal.HealWorld;
import io.routemedic.remedy.queue.HealOrderJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages of the heal queue through the real protocol, to what people are told. */
class HealingTest {

    private final HealWorld world = new HealWorld();
    private final FakeChannel slack = new FakeChannel("slack");
    private final List<String> metrics = new ArrayList<>();

    private Healing healing(DeliveryLog deliveries) {
        return new Healing(
                world.protocol(),
                world.findings,
                new FakeConfigurationReader(),
                new Owners(List.of("owner")),
                new Announcer(List.of(slack), deliveries, new FakeChannelTurns(), world.clock),
                new Telemetry("test", one -> metrics.addAll(one.counts().keySet())));
    }

    private static SQSMessage message(String id, String body) {
        var message = new SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        return message;
    }

    private SQSMessage message(String id) {
        return message(id, HealOrderJson.write(world.order()));
    }

    @Test
    void tellsHowFarAHealGotAndCountsIt() {
        assertThat(healing(new FakeDeliveryLog()).handle(List.of(message("m1")))).isEmpty();

        assertThat(slack.taken()).singleElement().asString().contains(world.heal().healId());
        assertThat(metrics).contains("Heals", "NoticesSent");
    }

    @Test
    void tellsAnOutcomeOnceHoweverOftenItsMessageIsDelivered() {
        Healing healing = healing(new FakeDeliveryLog());
        SQSMessage message = message("m1");

        healing.handle(List.of(message));
        healing.handle(List.of(message, message));

        assertThat(slack.taken()).hasSize(1);
        assertThat(world.gateway.switches()).hasSize(1);
    }

    @Test
    void tellsNobodyOfAHealThatIsPutOff() {
        world.rules = HealWorld.rules(Mode.HEAL, Duration.ofMinutes(10), Duration.ZERO);

        assertThat(healing(new FakeDeliveryLog()).handle(List.of(message("m1")))).isEmpty();

        assertThat(slack.taken()).isEmpty();
        assertThat(world.queued()).isEqualTo(1);
    }

    @Test
    void leavesOnlyWhatItCannotReadOnTheQueue() {
        List<String> failed =
                healing(new FakeDeliveryLog())
                        .handle(List.of(message("bad", "{}"), message("good")));

        assertThat(failed).containsExactly("bad");
        assertThat(metrics).containsOnlyOnce("HealsFailed");
        assertThat(slack.taken()).hasSize(1);
    }

    @Test
    void leavesAnOrderOnTheQueueUntilItsOutcomeIsTold() {
        List<SQSMessage> messages = List.of(message("m1"));
        assertThat(healing(new BrokenDeliveryLog()).handle(messages)).containsExactly("m1");

        assertThat(healing(new FakeDeliveryLog()).handle(messages)).isEmpty();

        assertThat(slack.taken()).hasSize(1);
        assertThat(world.gateway.switches()).hasSize(1);
    }

    /** As when the state table cannot be used. */
    private static final class BrokenDeliveryLog implements DeliveryLog {

        private static LedgerUnavailableException broken() {
            return new LedgerUnavailableException("injected", new IllegalStateException());
        }

        @Override
        public Set<String> missing(String messageId, Set<String> channels) {
            throw broken();
        }

        @Override
        public void reached(List<String> messageIds, String channel, Instant at) {
            throw broken();
        }

        @Override
        public void keep(List<Message> messages, String channel, Instant now) {
            throw broken();
        }

        @Override
        public List<Owed> owed(String channel, int most) {
            throw broken();
        }
    }
}
