package io.routemedic.intake.traffic;

import java.time.Instant;
import java.util.Optional;

/**
 * How requests to one route were answered.
 *
 * @param answered by the backend or by what stands before it on that route: an authorizer, a key, a
 *     validator
 * @param failed answered with a server error
 * @param lastAnswered the latest of each kind
 */
public record RouteAnswers(
        long answered, Optional<Answer> lastAnswered, long failed, Optional<Answer> lastFailed) {

    /** Nobody asked. */
    public static final RouteAnswers NONE =
            new RouteAnswers(0, Optional.empty(), 0, Optional.empty());

    /** One request, as its line tells. */
    public record Answer(Instant at, int status) {

        @Override
        public String toString() {
            return "at %s, status %d".formatted(at, status);
        }
    }

    /** How the route does, judged by all of it. */
    public enum Health {
        /** A request was answered, and most were. */
        PROVEN,
        /** Nobody has asked. */
        QUIET,
        /** Server errors are all, or most, that came of it. */
        FAILING
    }

    RouteAnswers and(Answer one, boolean isFailure) {
        return isFailure
                ? new RouteAnswers(answered, lastAnswered, failed + 1, Optional.of(one))
                : new RouteAnswers(answered + 1, Optional.of(one), failed, lastFailed);
    }

    boolean isNone() {
        return answered + failed == 0;
    }

    public Health health() {
        if (isNone()) {
            return Health.QUIET;
        }
        return failed > answered ? Health.FAILING : Health.PROVEN;
    }
}
