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
    private final Duration visibilityTimeout;
    private final int maxReceiveCount;
    private final InstantSource clock;
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> inFlight = new ArrayList<>();
    private final List<Message> dead = new ArrayList<>();

    public Queue(
            String name, Duration visibilityTimeout, int maxReceiveCount, InstantSource clock) {
        this.name = name;
        this.visibilityTimeout = visibilityTimeout;
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

    /** The message was not handled: visible again after the time-out, or dead. */
    public synchronized void giveBack(Message message) {
        inFlight.remove(message);
        if (message.receiveCount() >= maxReceiveCount) {
            dead.add(message);
        } else {
            messages.add(message.visibleAt(clock.instant().plus(visibilityTimeout)));
        }
    }

    /** Makes every message visible now, as if its delay or time-out had passed. */
    public synchronized void passDelays() {
        Instant now = clock.instant();
        messages.replaceAll(one -> one.visibleAt(now));
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
