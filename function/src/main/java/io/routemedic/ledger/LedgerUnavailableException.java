package io.routemedic.ledger;

/**
 * The state table could not be read or written, after the SDK's own retries. It is not known
 * whether a write took effect: all writes of the ledger may be repeated.
 */
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
