package io.routemedic.local.aws;

import java.util.function.Predicate;

/**
 * Something that goes wrong at some calls.
 *
 * @param at which calls; the ordinals of {@link Faults} count only calls that it is asked about
 * @param times how many calls it spoils before it is used up
 */
public record Fault(Predicate<Call> at, Kind kind, int times) {

    /** What goes wrong. */
    public enum Kind {
        /** Refused for the rate of calls; no effect. */
        THROTTLED,
        /** Refused with 409 as somebody else changes the same thing; no effect. */
        CONFLICT,
        /** The same, said with 400. */
        CONCURRENT_MODIFICATION,
        /** Refused with 429 for a quota that does not free itself; no effect. */
        QUOTA_USED_UP,
        /** Refused with a 5XX; no effect. */
        SERVER_ERROR,
        /** The connection is closed before the call has any effect. */
        CONNECTION_CLOSED,
        /** The call takes effect, but its answer never arrives. */
        ANSWER_LOST,
        /** The calling process dies before the call has any effect. */
        KILLED_BEFORE,
        /** The call takes effect, and the calling process dies before it hears of it. */
        KILLED_AFTER;

        static AwsError throttle(Call call) {
            return call.service().equals("apigateway")
                    ? new AwsError(429, "TooManyRequestsException", "Too Many Requests")
                    : new AwsError(400, "ThrottlingException", "Rate exceeded");
        }
    }

    /** Every call of this name. */
    public static Fault always(String call, Kind kind) {
        return new Fault(made -> made.name().equals(call), kind, Integer.MAX_VALUE);
    }

    /** The first call of this name. */
    public static Fault once(String call, Kind kind) {
        return new Fault(made -> made.name().equals(call), kind, 1);
    }

    /** The k-th call of all, counted from 1. */
    public static Fault atCall(int k, Kind kind) {
        return new Fault(made -> made.ordinal() == k, kind, 1);
    }
}
