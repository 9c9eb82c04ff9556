package io.routemedic.notice;

import java.util.ArrayList;
import java.util.List;

/** A channel that answers as it is told to, and remembers what it took. */
final class FakeChannel implements Channel {

    private final String name;
    private final List<Message> taken = new ArrayList<>();
    private Delivery answer = new Delivery.Delivered();

    FakeChannel(String name) {
        this.name = name;
    }

    void answers(Delivery next) {
        answer = next;
    }

    List<String> taken() {
        return taken.stream().map(Message::id).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Delivery deliver(Message message) {
        if (answer instanceof Delivery.Delivered) {
            taken.add(message);
        }
        return answer;
    }
}
