package io.routemedic.local.services;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An SQS queue with a dead-letter queue. A message that was received too often moves there; one
 * that failed is visible again at once.
 */
public final class Queue {

    private final String name;
    private final int maxReceiveCount;
    private final InstantSource clock;
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> inFlight = new ArrayList<>();
    private final List<Message> dead = new ArrayList<>();

    public Queue(String name, int maxReceiveCount, InstantSource clock) {
        this.name = name;
        this.maxReceiveCount = maxReceiveCount;
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /** Adds a message that becomes visible after a delay. */
    public synchronized Message send(String body, Duration delay) {
        var message = Message.of(body, delay, clock.instant());
        messages.add(message);
        return message;
    }

    /** Takes the oldest visible message, until it is deleted or returned. */
    public synchronized Optional<Message> receive() {
        Instant now = clock.instant();
        Optional<Message> next = messages.stream().filter(one -> one.isVisible(now)).findFirst();
        next.ifPresent(messages::remove);
        Optional<Message> received = next.map(Message::received);
        received.ifPresent(inFlight::add);
        return received;
    }

    /** The message was handled. */
    public synchronized void delete(Message message) {
        inFlight.remove(message);
    }

    /** The message was not handled: visible again, or dead. */
    public synchronized void giveBack(Message message) {
        inFlight.remove(message);
        if (message.receiveCount() >= maxReceiveCount) {
            dead.add(message);
        } else {
            messages.add(message);
        }
    }

    /** Makes every delayed message visible now, as if the time had passed. */
    public synchronized void passDelays() {
        Instant now = clock.instant();
        messages.replaceAll(
                one ->
                        new Message(
                                one.id(),
                                one.body(),
                                one.sentAt(),
                                now,
                                one.delay(),
                                one.receiveCount()));
    }

    /** How many messages are in work, or become visible within a time. */
    public synchronized int due(Duration within) {
        Instant horizon = clock.instant().plus(within);
        return inFlight.size()
                + (int) messages.stream().filter(one -> one.isVisible(horizon)).count();
    }

    /** Not received yet, or visible again; delayed ones too. */
    public synchronized List<Message> waiting() {
        return List.copyOf(messages);
    }

    /** What no receiver could handle. */
    public synchronized List<Message> dead() {
        return List.copyOf(dead);
    }
}
