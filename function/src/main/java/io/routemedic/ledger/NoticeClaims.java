package io.routemedic.ledger;

import java.time.Instant;

/**
 * Sees to it that a notice is sent once, and not lost when sending fails: it is claimed for a short
 * time, sent, and only then recorded as delivered. A claim that is neither delivered nor released
 * runs out, and the notice is due again.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface NoticeClaims {

    /**
     * Asks to send a notice about a finding.
     *
     * @param threshold what {@link NotificationSchedule#due} gave for this target
     */
    default Claim claim(FindingRecord finding, String target, long threshold, Instant now) {
        return claim(finding.id(), finding.notice(target), target, threshold, now);
    }

    /**
     * Asks to send a notice that is told once, such as a heal's outcome.
     *
     * @param id names the notice
     */
    default Claim claimOnce(String id, String target, Instant now) {
        return claim(id, NoticeState.NONE, target, 1, now);
    }

    /**
     * Asks to send one notice.
     *
     * @param id what the notice is about
     * @param told what the caller knows was told to the target; granted only while that holds
     */
    Claim claim(String id, NoticeState told, String target, long threshold, Instant now);

    void delivered(Claim.Granted claim, Instant at);

    void release(Claim.Granted claim);

    /** Who may send. */
    sealed interface Claim {

        /** The caller sends, then calls {@link #delivered} or {@link #release}. */
        record Granted(String id, String target, long threshold, String token) implements Claim {}

        /** It was delivered by somebody else meanwhile. */
        record AlreadyDelivered() implements Claim {}

        /** Somebody else is sending it, until then. */
        record InProgress(Instant until) implements Claim {}
    }
}
