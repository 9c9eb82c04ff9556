package io.routemedic.notice.channel;

import io.routemedic.notice.message.Message;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** A channel that answers as it is told to, and remembers what it took. */
public final class FakeChannel implements Channel {

    private final String name;
    private final boolean forMachines;
    private final List<Message> taken = new ArrayList<>();
    private final Deque<Delivery> next = new ArrayDeque<>();
    private Delivery answer = new Delivery.Delivered();
    private Duration pace = Duration.ZERO;
    private Predicate<Message> unsendable = _ -> false;

    public FakeChannel(String name) {
        this(name, false);
    }

    private FakeChannel(String name, boolean forMachines) {
        this.name = name;
        this.forMachines = forMachines;
    }

    public static FakeChannel forMachines(String name) {
        return new FakeChannel(name, true);
    }

    public void answers(Delivery next) {
        answer = next;
    }

    /** Answers the next messages so, and the others as before. */
    public void answersNext(Delivery... deliveries) {
        next.addAll(List.of(deliveries));
    }

    public FakeChannel paced(Duration between) {
        pace = between;
        return this;
    }

    /** Fails with a bug of its own at one message. */
    public void failsAt(String messageId) {
        unsendable = message -> message.id().equals(messageId);
    }

    public List<String> taken() {
        return taken.stream().map(Message::id).toList();
    }

    public List<Message> messages() {
        return List.copyOf(taken);
    }

    @Override
    public boolean isForMachines() {
        return forMachines;
    }

    @Override
    public Duration pace() {
        return pace;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Delivery deliver(Message message) {
        if (unsendable.test(message)) {
            throw new IllegalStateException("injected");
        }
        Delivery delivery = next.isEmpty() ? answer : next.poll();
        if (delivery instanceof Delivery.Delivered) {
            taken.add(message);
        }
        return delivery;
    }
}
