package io.routemedic.remedy.verification;

import java.util.Map;

/** What a switch brought about. */
public sealed interface Effect {

    /** The symptom is gone and server errors did not rise. */
    record Helped(String proof, Map<String, Object> details) implements Effect {}

    /** The route failed again, or server errors rose. */
    record DidNotHelp(String why, Map<String, Object> details) implements Effect {}

    /** The stage serves something else by now. */
    record TakenOver(String why) implements Effect {}

    /** It could not be looked at. */
    record Inconclusive(String why) implements Effect {}
}
