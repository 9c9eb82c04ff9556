package io.routemedic.intake.line;

/**
 * A part of a text that must not be passed on.
 *
 * @param instead what is shown in its place
 */
record Hidden(int start, int end, String instead) {

    static final String REDACTED = "[redacted]";

    /** A secret: nothing of it is told. */
    static Hidden secret(int start, int end) {
        return new Hidden(start, end, REDACTED);
    }

    /** What may be a secret, and explains nothing: its shape is told. */
    static Hidden shape(int start, int end, String shape) {
        return new Hidden(start, end, "{" + shape + "}");
    }
}
