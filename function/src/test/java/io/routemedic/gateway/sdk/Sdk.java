package io.routemedic.gateway.sdk;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.apigateway.model.ApiGatewayException;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.TooManyRequestsException;

/** What the AWS SDK throws. */
final class Sdk {

    private Sdk() {}

    static NotFoundException notFound() {
        return NotFoundException.builder()
                .message("Invalid identifier specified")
                .statusCode(404)
                .build();
    }

    static RuntimeException denied() {
        return refused("AccessDeniedException", 403);
    }

    static RuntimeException throttled() {
        return TooManyRequestsException.builder().message("Rate exceeded").statusCode(429).build();
    }

    static RuntimeException refused(String code, int status) {
        return ApiGatewayException.builder()
                .message("secret token abc")
                .awsErrorDetails(
                        AwsErrorDetails.builder()
                                .errorCode(code)
                                .errorMessage("secret token abc")
                                .build())
                .statusCode(status)
                .build();
    }
}
