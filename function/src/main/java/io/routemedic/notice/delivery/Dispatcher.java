package io.routemedic.notice.delivery;

import static java.util.stream.Collectors.toSet;

import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.delivery.ChannelTurns.Turn;
import io.routemedic.notice.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends messages to one channel at a time, in order, and keeps those that it does not take now: of
 * several that would come too fast one another, all but the first.
 */
final class Dispatcher {

    /** While something is owed, it takes a round of deliveries at least to change that. */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Map<String, Channel> channels = new TreeMap<>();
    private final Map<String, Instant> behindUntil = new ConcurrentHashMap<>();
    private final DeliveryLog deliveries;
    private final ChannelTurns turns;
    private final InstantSource clock;

    Dispatcher(
            List<Channel> channels,
            DeliveryLog deliveries,
            ChannelTurns turns,
            InstantSource clock) {
        channels.forEach(channel -> this.channels.put(channel.name(), channel));
        this.deliveries = deliveries;
        this.turns = turns;
        this.clock = clock;
    }

    Set<String> channels() {
        return channels.keySet();
    }

    Set<String> machines() {
        return channels.values().stream()
                .filter(Channel::isForMachines)
                .map(Channel::name)
                .collect(toSet());
    }

    /**
     * Sends each message once, and sees to it that none is lost whatever the channel says.
     *
     * @param name one of {@link #channels}
     * @return what came of each
     */
    List<Delivery> send(List<Message> messages, String name) {
        Channel channel = channel(name);
        Turn turn = turn(channel);
        boolean inTurn = turn == Turn.TAKEN;
        List<Delivery> outcomes = new ArrayList<>();
        for (Message message : messages) {
            Delivery outcome = inTurn ? Sending.send(message, channel) : new Delivery.Waiting();
            outcomes.add(outcome);
            // A channel that refused one message has to wait with the others too.
            inTurn &= channel.pace().isZero() && outcome.pause().isEmpty();
        }
        keep(messages, outcomes, channel, turn);
        return outcomes;
    }

    private Turn turn(Channel channel) {
        Instant now = clock.instant();
        if (channel.pace().isZero()) {
            return Turn.TAKEN;
        }
        if (behindUntil.getOrDefault(channel.name(), Instant.MIN).isAfter(now)) {
            return Turn.BEHIND;
        }
        Turn turn = turns.next(channel.name(), channel.pace(), now);
        if (turn == Turn.BEHIND) {
            behindUntil.put(channel.name(), now.plus(ASKED_AGAIN_AFTER));
        }
        return turn;
    }

    private Channel channel(String name) {
        Channel channel = channels.get(name);
        if (channel == null) {
            throw new IllegalArgumentException("No channel has the name " + name);
        }
        return channel;
    }

    private void keep(List<Message> messages, List<Delivery> outcomes, Channel channel, Turn turn) {
        List<Message> kept = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            if (!(outcomes.get(i) instanceof Delivery.Delivered)) {
                kept.add(messages.get(i));
            }
        }
        if (kept.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        deliveries.keep(kept, channel.name(), now);
        if (turn == Turn.BEHIND) {
            return;
        }
        outcomes.stream()
                .flatMap(outcome -> outcome.pause().stream())
                .findFirst()
                .ifPresentOrElse(
                        pause -> turns.pause(channel.name(), now.plus(pause), now),
                        () -> turns.owe(channel.name(), now));
    }
}
