package io.routemedic.gateway.sdk;

import io.routemedic.gateway.reading.MalformedAnswerException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in one sentence why AWS could not be asked, and what to do about it. */
final class SdkFailure {

    private static final Set<String> BAD_CREDENTIALS =
            Set.of(
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "InvalidClientTokenId",
                    "InvalidSignatureException",
                    "SignatureDoesNotMatch",
                    "UnrecognizedClientException");

    private SdkFailure() {}

    static String explain(SdkCall question, SdkException failure) {
        return switch (failure) {
            case AwsServiceException answered -> explainAnswer(question, answered);
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ ->
                    start(question, "did not answer in time")
                            + "RouteMedic looks again at the next failure.";
            default ->
                    start(question, "could not be sent")
                            + "check the function's credentials and its way to the API Gateway"
                            + " endpoint of this region.";
        };
    }

    static String explainPutOff(SdkCall question, SdkPutOffException putOff) {
        return start(question, "was not made yet")
                + putOff.getMessage()
                + ", RouteMedic makes it some minutes later.";
    }

    static String explainMalformed(SdkCall question, MalformedAnswerException malformed) {
        return start(question, "answered " + malformed.getMessage())
                + "look at it in the AWS console, RouteMedic concludes nothing from it.";
    }

    private static String explainAnswer(SdkCall question, AwsServiceException failure) {
        String code = code(failure);
        if (failure.isThrottlingException() || failure.statusCode() == 429) {
            return start(question, "was throttled")
                    + "the account's API Gateway quota is used up, RouteMedic looks again at the"
                    + " next failure.";
        }
        if (BAD_CREDENTIALS.contains(code)) {
            return start(question, "was refused (" + code + ")") + "renew the credentials.";
        }
        if (failure.statusCode() == 401 || failure.statusCode() == 403) {
            return start(question, "was denied")
                    + ("allow `apigateway:GET` on `" + question.resource() + "` in the role.");
        }
        if (failure.statusCode() >= 500) {
            return start(question, "failed in AWS (HTTP " + failure.statusCode() + ")")
                    + "RouteMedic looks again at the next failure.";
        }
        return start(question, "was refused (" + code + ", HTTP " + failure.statusCode() + ")")
                + "look up this error in the API Gateway documentation.";
    }

    private static String start(SdkCall question, String what) {
        return "`" + question.call() + "` " + what + " for " + question.subject() + ": ";
    }

    private static String code(AwsServiceException failure) {
        return Optional.ofNullable(failure.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("no error code");
    }
}
