package io.routemedic.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One thing that was looked at of the stack itself.
 *
 * @param says one sentence, which says what to do where it is not good
 */
record StackCheck(String check, State state, String says) {

    /** How it stands. */
    enum State {
        GOOD,
        BAD,
        UNKNOWN
    }

    static StackCheck good(String check, String says) {
        return new StackCheck(check, State.GOOD, says);
    }

    static StackCheck bad(String check, String says) {
        return new StackCheck(check, State.BAD, says);
    }

    static StackCheck unknown(String check, String says) {
        return new StackCheck(check, State.UNKNOWN, says);
    }

    /** As the console says it; a state of another version's is none that is known here. */
    static StackCheck of(JsonNode said) {
        State state =
                switch (said.path("state").asText()) {
                    case "good" -> State.GOOD;
                    case "bad" -> State.BAD;
                    default -> State.UNKNOWN;
                };
        return new StackCheck(said.path("check").asText(), state, said.path("says").asText());
    }
}
