package io.routemedic.local.cli;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS with the credentials and the region that any AWS tool would use here. */
final class CallersAws {

    private CallersAws() {}

    /** Throws a {@link UserException} when none is configured. */
    static Region region() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException e) {
            throw new UserException(
                    "Say which AWS region to look at: set AWS_REGION, or a region in your AWS"
                            + " profile.",
                    e);
        }
    }

    static DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder().region(region()).build();
    }

    static SqsClient sqs() {
        return SqsClient.builder().region(region()).build();
    }
}
