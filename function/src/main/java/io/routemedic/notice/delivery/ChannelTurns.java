package io.routemedic.notice.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Whose turn it is on a channel, over all processes. What is owed goes first: while anything is,
 * one process at a time leads the line, and everything new waits in it.
 *
 * <p>All methods throw {@link io.routemedic.ledger.LedgerUnavailableException} when the table
 * cannot be used; all may be repeated.
 */
public interface ChannelTurns {

    /** What came of asking for a turn. */
    enum Turn {
        /** It is ours: one message may be sent. */
        TAKEN,
        /** The last one was less than a pace ago. */
        TOO_SOON,
        /** Something is owed, which goes first. */
        BEHIND
    }

    /** Takes the next turn, if it can be had now. */
    Turn next(String channel, Duration pace, Instant now);

    /** Something is owed from now on. */
    void owe(String channel, Instant now);

    /** Something is owed from now on, and nothing is sent before the time given. */
    void pause(String channel, Instant until, Instant now);

    /**
     * Takes the lead of the line, for two minutes or until it is given up.
     *
     * @return false while the channel is paused, or another process leads
     */
    boolean lead(String channel, Instant now);

    /** Gives up the lead, and leaves what is still owed to the next; nobody sends before then. */
    void leave(String channel, Instant until, Instant now);

    /** Gives up the lead: nothing is owed any more. */
    void settle(String channel, Instant until, Instant now);
}
