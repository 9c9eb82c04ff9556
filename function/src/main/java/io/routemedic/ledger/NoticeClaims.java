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
     * Asks to send a notice about a finding; granted only while what the record says was told still
     * holds.
     *
     * @param threshold what {@link NotificationSchedule#due} gave for this target
     * @param claimant the batch that makes the notice due: when it is delivered again after a
     *     crash, it gets its own claim back
     */
    Claim claim(FindingRecord finding, String target, long threshold, String claimant, Instant now);

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
