package io.routemedic.local.services;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A message of a queue.
 *
 * @param receiveCount how often it was received, this time included
 */
public record Message(
        String id,
        String body,
        Instant sentAt,
        Instant visibleAt,
        Duration delay,
        int receiveCount) {

    static Message of(String body, Duration delay, Instant now) {
        return new Message(UUID.randomUUID().toString(), body, now, now.plus(delay), delay, 0);
    }

    Message visibleAt(Instant when) {
        return new Message(id, body, sentAt, when, delay, receiveCount);
    }

    Message received() {
        return new Message(id, body, sentAt, visibleAt, delay, receiveCount + 1);
    }

    boolean isVisible(Instant now) {
        return !visibleAt.isAfter(now);
    }
}
