package io.routemedic.cli.console;

import io.routemedic.cli.terminal.UserException;

/** The console could not be asked, or did not answer; the message says what to do. */
public final class ConsoleException extends UserException {

    private static final long serialVersionUID = 1L;

    ConsoleException(String message) {
        super(message);
    }

    public ConsoleException(String message, Throwable cause) {
        super(message, cause);
    }
}
