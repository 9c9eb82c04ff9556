package io.routemedic.notice.channel;

import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a failed AWS call means for a delivery. */
final class SdkDelivery {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private SdkDelivery() {}

    /**
     * Refusals are for people to correct; throttles, server errors and lost connections pass.
     *
     * @param call as IAM names it
     */
    static Delivery failed(String call, String target, SdkException e) {
        if (e instanceof AwsServiceException answered
                && !answered.isThrottlingException()
                && answered.statusCode() >= 400
                && answered.statusCode() < 500) {
            return new Delivery.Failed(
                    "AWS refused %s (%s): check %s and the function's permissions."
                            .formatted(call, code(answered), target));
        }
        return new Delivery.RetryLater(
                PAUSE, call + " failed for now (" + e.getClass().getSimpleName() + ").");
    }

    private static String code(AwsServiceException e) {
        return e.awsErrorDetails() == null
                ? "status " + e.statusCode()
                : e.awsErrorDetails().errorCode();
    }
}
