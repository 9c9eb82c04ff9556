package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OfStackTest {

    private static final Block AWS = new Block.Command("aws apigateway get-stage");
    private static final Block SENTENCE = Block.sentence("Run `./routemedic demo`.");

    private final List<Message> sent = new ArrayList<>();
    private final Channel channel =
            new Channel() {
                @Override
                public String name() {
                    return "slack";
                }

                @Override
                public Delivery deliver(Message message) {
                    sent.add(message);
                    return new Delivery.Delivered();
                }
            };

    private static final Block OWN = new Block.Command("./routemedic undo 1");

    @Test
    void namesTheStackInCommandsThatWouldNotFindItOtherwise() {
        Channel ofStack = OfStack.named("RouteMedic-payments", List.of(channel)).getFirst();

        assertThat(ofStack.name()).isEqualTo("slack");
        assertThat(ofStack.deliver(message())).isInstanceOf(Delivery.Delivered.class);
        assertThat(sent.getFirst().action().blocks())
                .containsExactly(
                        new Block.Command(
                                "./routemedic approve 9f86d081884c7d65 --stack"
                                        + " RouteMedic-payments"),
                        AWS,
                        SENTENCE);
        Block named = new Block.Command("./routemedic undo 1 --stack RouteMedic-payments");
        assertThat(sent.getFirst().evidence().getFirst().blocks()).containsExactly(named);
        assertThat(sent.getFirst().where().blocks()).containsExactly(named);
        assertThat(sent.getFirst().id()).isEqualTo("id");
    }

    @Test
    void leavesTheUsualStackOut() {
        assertThat(OfStack.named("RouteMedic", List.of(channel))).containsExactly(channel);
    }

    private static Message message() {
        return new Message(
                "id",
                "thread",
                Message.FINDING,
                Text.of("Title"),
                Section.of(
                        "What to do",
                        new Block.Command("./routemedic approve 9f86d081884c7d65"),
                        AWS,
                        SENTENCE),
                Section.NONE,
                List.of(Section.of("To undo it", OWN)),
                Section.of("Where", OWN),
                new TreeMap<>());
    }
}
