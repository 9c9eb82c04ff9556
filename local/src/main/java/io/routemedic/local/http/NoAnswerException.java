package io.routemedic.local.http;

/** Thrown by a handler to close the connection without any answer. */
public final class NoAnswerException extends RuntimeException {
    public NoAnswerException(String why) {
        super(why);
    }
}
