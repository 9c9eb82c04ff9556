package io.routemedic.local.cases;

import io.routemedic.cli.terminal.UserException;

/** A case's folder cannot be used; the message says what to change. */
public final class UnusableCaseException extends UserException {

    private static final long serialVersionUID = 1L;

    public UnusableCaseException(String message) {
        super(message);
    }

    UnusableCaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
