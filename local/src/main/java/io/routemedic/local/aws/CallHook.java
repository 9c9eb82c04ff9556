package io.routemedic.local.aws;

/**
 * Looks at each call, and may change what comes of it by throwing {@link AwsError} or {@link
 * io.routemedic.local.http.NoAnswerException}.
 */
public interface CallHook {

    /** Before the call takes effect: what is thrown here prevents the effect. */
    default void before(Call call) {}

    /** After it took effect, before the caller hears of it. */
    default void after(Call call) {}
}
