package io.routemedic.notice.delivery;

import static java.util.stream.Collectors.toSet;

import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.message.Message;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Sends a message to one channel at a time, and keeps it where the channel did not take it. */
final class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    // Long enough for somebody to correct the channel's configuration in between.
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final Map<String, Channel> channels = new TreeMap<>();
    private final DeliveryLog deliveries;
    private final InstantSource clock;

    Dispatcher(List<Channel> channels, DeliveryLog deliveries, InstantSource clock) {
        channels.forEach(channel -> this.channels.put(channel.name(), channel));
        this.deliveries = deliveries;
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

    /** Sends, once, and sees to it that the message is not lost whatever the channel says. */
    Delivery send(Message message, String name) {
        Delivery delivery =
                Optional.ofNullable(channels.get(name))
                        .map(channel -> channel.deliver(message))
                        .orElseGet(() -> new Delivery.Failed("No channel has this name."));
        switch (delivery) {
            case Delivery.Delivered() -> delivered(message, name);
            case Delivery.RetryLater(Duration after, String why) -> kept(message, name, after, why);
            case Delivery.Failed(String why) -> kept(message, name, AFTER_FAILURE, why);
        }
        return delivery;
    }

    private static void delivered(Message message, String name) {
        log.atInfo()
                .addKeyValue("messageId", message.id())
                .addKeyValue("channel", name)
                .log("Notice delivered");
    }

    private void kept(Message message, String name, Duration pause, String why) {
        deliveries.keep(new DeliveryLog.Undelivered(message, name), clock.instant().plus(pause));
        log.atWarn()
                .addKeyValue("messageId", message.id())
                .addKeyValue("channel", name)
                .addKeyValue("retryAfterSeconds", pause.toSeconds())
                .addKeyValue("why", why)
                .log("Notice not delivered: kept, to be sent again");
    }
}
