package io.routemedic.notice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Turns in memory, with the same promises as the table. */
public final class FakeChannelTurns implements ChannelTurns {

    private final Map<String, Instant> freeAt = new HashMap<>();
    private final Map<String, Instant> ledUntil = new HashMap<>();
    private final Set<String> owed = new HashSet<>();

    @Override
    public Turn next(String channel, Duration pace, Instant now) {
        if (owed.contains(channel)) {
            return Turn.BEHIND;
        }
        if (isBefore(now, freeAt, channel)) {
            return Turn.TOO_SOON;
        }
        freeAt.put(channel, now.plus(pace));
        return Turn.TAKEN;
    }

    @Override
    public void owe(String channel, Instant now) {
        owed.add(channel);
    }

    @Override
    public void pause(String channel, Instant until, Instant now) {
        owed.add(channel);
        freeAt.put(channel, until);
    }

    @Override
    public boolean lead(String channel, Instant now) {
        if (isBefore(now, freeAt, channel) || isBefore(now, ledUntil, channel)) {
            return false;
        }
        owed.add(channel);
        ledUntil.put(channel, now.plus(Duration.ofMinutes(2)));
        return true;
    }

    @Override
    public void leave(String channel, Instant until, Instant now) {
        ledUntil.remove(channel);
        freeAt.put(channel, until);
    }

    @Override
    public void settle(String channel, Instant until, Instant now) {
        leave(channel, until, now);
        owed.remove(channel);
    }

    private static boolean isBefore(Instant now, Map<String, Instant> times, String channel) {
        return now.isBefore(times.getOrDefault(channel, Instant.MIN));
    }
}
