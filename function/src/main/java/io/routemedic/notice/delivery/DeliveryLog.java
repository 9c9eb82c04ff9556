package io.routemedic.notice.delivery;

import io.routemedic.notice.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which message reached which channel, and what is owed to it.
 *
 * <p>All methods throw {@link io.routemedic.ledger.LedgerUnavailableException} when the log cannot
 * be used; all may be repeated.
 */
public interface DeliveryLog {

    /** A message that a channel has not taken yet, and since when it is kept for it. */
    record Owed(Message message, Instant since) {}

    /** Of these channels, those that neither have the message nor have it kept for them. */
    Set<String> missing(String messageId, Set<String> channels);

    /** The channel has these messages: they are not kept for it any more. */
    void reached(List<String> messageIds, String channel, Instant at);

    /**
     * Keeps messages for the channel, in this order and behind those that are kept already; those
     * that it has, or that are kept, are left as they are.
     */
    void keep(List<Message> messages, String channel, Instant now);

    /** What is owed to the channel, first kept first; at most so many. */
    List<Owed> owed(String channel, int most);
}
