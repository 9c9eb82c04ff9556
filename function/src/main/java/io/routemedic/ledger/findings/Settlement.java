package io.routemedic.ledger.findings;

import io.routemedic.gateway.model.DeploymentId;
import java.time.Instant;
import java.util.Locale;

/**
 * How a finding stands since its route is live again. The next failure of the route ends it.
 *
 * @param deployment what the stage serves, and has the route
 * @param since when the route was first seen to be live again
 * @param why what was seen of its requests, one sentence
 */
public record Settlement(State state, DeploymentId deployment, Instant since, String why) {

    /** What was seen of the route's requests since. */
    public enum State {
        /** One was answered. */
        PROVEN,
        /** Nobody has asked. */
        QUIET,
        /** Server errors are what they get. */
        FAILED,
        /** It could not be looked at. */
        UNSEEN;

        /** The state's name on the trail and for people. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
