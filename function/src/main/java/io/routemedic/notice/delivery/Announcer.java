package io.routemedic.notice.delivery;

import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Wording;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells people of heals and of the day, on every configured channel. A channel has a message only
 * once it said so: what it did not take is kept for {@link OwedNotices}. After a redelivery only
 * the channels that miss a message get it. A crash between a delivery and its record repeats that
 * one delivery rather than lose it.
 *
 * <p>All methods return what each channel that was tried did, by name, and throw {@link
 * io.routemedic.ledger.LedgerUnavailableException} when the state table cannot be used: then
 * everything may be repeated.
 */
public final class Announcer {

    private final Dispatcher dispatcher;
    private final DeliveryLog deliveries;
    private final InstantSource clock;

    /**
     * @param channels with distinct names
     */
    public Announcer(
            List<Channel> channels,
            DeliveryLog deliveries,
            ChannelTurns turns,
            InstantSource clock) {
        this.dispatcher = new Dispatcher(channels, deliveries, turns, clock);
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Tells of a heal's step or of the day, once on every channel. Of a digest that is empty only
     * machines are told, for the ends of the trails.
     */
    public Map<String, Delivery> announce(Notice notice) {
        Set<String> channels = channels(notice);
        if (channels.isEmpty()) {
            return Map.of();
        }
        Message message = Wording.of(notice);
        Map<String, Delivery> outcomes = new TreeMap<>();
        for (String channel : deliveries.missing(message.id(), channels)) {
            outcomes.put(channel, sendOnce(message, channel));
        }
        return outcomes;
    }

    private Set<String> channels(Notice notice) {
        return notice instanceof Notice.Digest digest && digest.isEmpty()
                ? dispatcher.machines()
                : dispatcher.channels();
    }

    private Delivery sendOnce(Message message, String channel) {
        Delivery delivery = dispatcher.send(List.of(message), channel).getFirst();
        if (delivery instanceof Delivery.Delivered) {
            deliveries.reached(List.of(message.id()), channel, clock.instant());
        }
        return delivery;
    }
}
