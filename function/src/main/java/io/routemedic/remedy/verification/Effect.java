package io.routemedic.remedy.verification;

import java.util.Map;

/** What a switch brought about. */
public sealed interface Effect {

    /** The route is not missing any more, and server errors did not rise. */
    record Helped(String proof, Map<String, Object> details) implements Effect {}

    /** The route was missing again, or server errors rose. */
    record DidNotHelp(String why, Map<String, Object> details) implements Effect {}

    /** The stage serves something else by now. */
    record TakenOver(String why) implements Effect {}

    /** It was looked at, and CloudWatch has nothing of the time since. */
    record NotArrived(String why) implements Effect {}

    /** It could not be looked at. */
    record Inconclusive(String why) implements Effect {}
}
