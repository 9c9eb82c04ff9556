package io.routemedic.remedy.verification;

import java.util.Map;

/** What a switch brought about. */
public sealed interface Effect {

    /**
     * The route is not missing any more, and server errors did not rise.
     *
     * @param isProven whether a request to it was seen that was answered
     */
    record Helped(boolean isProven, String proof, Map<String, Object> details) implements Effect {}

    /** The route was missing again, or server errors rose. */
    record DidNotHelp(String why, Map<String, Object> details) implements Effect {}

    /** The stage serves something else by now. */
    record TakenOver(String why) implements Effect {}

    /**
     * It was looked at, and there is not enough to see yet.
     *
     * @param otherwise what it comes to when a later look sees no more
     */
    record Pending(Otherwise otherwise, String why, Map<String, Object> details)
            implements Effect {}

    /** It could not be looked at. */
    record Inconclusive(String why) implements Effect {}

    /** What nothing more to see means. */
    enum Otherwise {
        /** A request was answered; CloudWatch has no metrics of the stage. */
        PROVEN,
        /** Nobody has asked. */
        QUIET,
        /** Requests fail on the route, too few to take it back. */
        UNVERIFIED
    }
}
