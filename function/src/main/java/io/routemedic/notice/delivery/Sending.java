package io.routemedic.notice.delivery;

import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.message.Message;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a message leaves: what came of it is in the log. */
final class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private Sending() {}

    static Delivery send(Message message, Channel channel) {
        Delivery delivery = delivered(message, channel);
        switch (delivery) {
            case Delivery.Delivered(), Delivery.Waiting() ->
                    log.atInfo()
                            .addKeyValue("messageId", message.id())
                            .addKeyValue("channel", channel.name())
                            .log("Notice delivered");
            case Delivery.RetryLater(Duration _, String why) -> failed(message, channel, why);
            case Delivery.Failed(String why) -> failed(message, channel, why);
            case Delivery.Rejected(String why) -> failed(message, channel, why);
        }
        return delivery;
    }

    /** A message that trips us up must not hold up those behind it. */
    private static Delivery delivered(Message message, Channel channel) {
        try {
            return channel.deliver(message);
        } catch (LedgerUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            log.atError().setCause(e).addKeyValue("messageId", message.id()).log("Not sendable");
            return new Delivery.Rejected(
                    "It could not be written (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static void failed(Message message, Channel channel, String why) {
        log.atWarn()
                .addKeyValue("messageId", message.id())
                .addKeyValue("channel", channel.name())
                .addKeyValue("why", why)
                .log("Notice not delivered: kept, to be sent again");
    }
}
