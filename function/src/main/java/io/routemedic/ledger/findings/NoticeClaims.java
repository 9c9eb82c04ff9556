package io.routemedic.ledger.findings;

import io.routemedic.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;

/**
 * Sees to it that a notice is sent once, and not lost when sending fails: it is claimed for two
 * minutes, sent, and only then recorded as delivered. Where that does not happen, the claim runs
 * out, and the notice is due again.
 *
 * <p>Each method takes notices of up to 100 findings, none twice, and makes one request, or none
 * for an empty list; a few more while others are at the same notices. All throw {@link
 * LedgerUnavailableException} when the table cannot be used; all may be repeated.
 */
public interface NoticeClaims {

    /**
     * Leave to send one notice; the holder sends it, then calls {@link #delivered}.
     *
     * @param claimant who has it
     */
    record Claim(DueNotice notice, String claimant) {}

    /**
     * Asks to send notices, and marks what the trail has of their findings.
     *
     * <p>Each notice is granted or not by itself: it is not when it was delivered since the finding
     * was read, or while somebody else has a claim on it.
     *
     * @param wanted the notices to send
     * @param written what the trail has: marked, unless somebody marked it since the finding was
     *     read
     * @param claimant the batch that makes the notices due: when it is delivered again after a
     *     crash, it gets its own claims back
     * @return what may be sent, in the order asked for
     */
    List<Claim> claim(
            List<DueNotice> wanted, List<TrailMark> written, String claimant, Instant now);

    /** Records what was sent; a claim that has passed to somebody else meanwhile is ignored. */
    void delivered(List<Claim> claims, Instant at);
}
