package io.routemedic.ledger;

import java.time.Instant;

/**
 * Numbers used once: whoever asks for something to be done has to bring one that was shown to them
 * shortly before, so that nothing is done twice, from an old page, or by somebody else's.
 *
 * <p>All methods throw {@link LedgerUnavailableException} when the table cannot be used.
 */
public interface Nonces {

    /** A new one, which nobody can guess, valid for 15 minutes. */
    String issue(Instant now);

    /**
     * Uses one up.
     *
     * @return false when it was never issued, was used already, or is too old
     */
    boolean use(String nonce, Instant now);
}
