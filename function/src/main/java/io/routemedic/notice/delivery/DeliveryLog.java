package io.routemedic.notice.delivery;

import io.routemedic.notice.message.Message;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which message reached which channel, and what is still to be sent.
 *
 * <p>All methods throw {@link io.routemedic.ledger.LedgerUnavailableException} when the log cannot
 * be used; all may be repeated.
 */
public interface DeliveryLog {

    /** A message that a channel has not taken yet. */
    record Undelivered(Message message, String channel) {}

    /** Of these channels, those that neither have the message nor have it kept for them. */
    Set<String> missing(String messageId, Set<String> channels);

    /** The channel has the message: nothing is kept for it any more. */
    void reached(String messageId, String channel, Instant at);

    /** Keeps the message for the channel, unless the channel has it already. */
    void keep(Undelivered undelivered, Instant notBefore);

    /** What is due to be sent again, oldest first; at most 50. */
    List<Undelivered> due(Instant now);
}
