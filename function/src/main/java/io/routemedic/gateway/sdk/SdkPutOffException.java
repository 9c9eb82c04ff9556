package io.routemedic.gateway.sdk;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Why a request was not sent: want of time or budget. Only ever a cause, because the SDK makes
 * exceptions of its own anew when it counts attempts, and keeps no more than their cause.
 */
final class SdkPutOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SdkPutOffException(String why) {
        super(why);
    }

    /** What an interceptor throws. */
    static SdkException because(String why) {
        return SdkClientException.create(why, new SdkPutOffException(why));
    }

    /** Why a call was put off, if it was. */
    static Optional<SdkPutOffException> in(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SdkPutOffException putOff) {
                return Optional.of(putOff);
            }
        }
        return Optional.empty();
    }
}
