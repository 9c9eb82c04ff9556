package io.routemedic.local.lambda;

/** What came of an invocation. */
public sealed interface Result {

    /** The function returned. */
    record Returned(String payload) implements Result {}

    /**
     * The function threw.
     *
     * @param error the error object as the runtime reports it, JSON
     */
    record Failed(String error) implements Result {}

    /** The function's process died, did not start, or took too long. */
    record Crashed(String why) implements Result {}

    /** True when Lambda would call it a success. */
    default boolean succeeded() {
        return this instanceof Returned;
    }
}
