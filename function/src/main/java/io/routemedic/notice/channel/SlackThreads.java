package io.routemedic.notice.channel;

import io.routemedic.notice.message.Message;
import java.util.Optional;

/**
 * The first messages of the threads in Slack channels, which are kept current.
 *
 * <p>All methods throw {@link io.routemedic.ledger.LedgerUnavailableException} when the table
 * cannot be used; all may be repeated.
 */
public interface SlackThreads {

    /**
     * A thread's first message.
     *
     * @param timestamp Slack's id of it
     */
    record First(String timestamp, Message message) {}

    /** The thread's first message in the channel, if there is one. */
    Optional<First> find(String thread, String channelId);

    void keep(String thread, String channelId, First first);
}
