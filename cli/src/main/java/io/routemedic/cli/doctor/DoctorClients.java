package io.routemedic.cli.doctor;

import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** What the doctor looks through besides API Gateway, with the caller's own rights. */
record DoctorClients(
        CloudWatchLogsClient logs, CloudWatchClient alarms, SnsClient topics, LambdaClient lambda)
        implements AutoCloseable {

    DoctorClients(Region region, AwsCredentialsProvider credentials) {
        this(
                as(CloudWatchLogsClient.builder(), region, credentials).build(),
                as(CloudWatchClient.builder(), region, credentials).build(),
                as(SnsClient.builder(), region, credentials).build(),
                as(LambdaClient.builder(), region, credentials).build());
    }

    private static <B extends AwsClientBuilder<B, ?>> B as(
            B builder, Region region, AwsCredentialsProvider credentials) {
        return builder.region(region).credentialsProvider(credentials);
    }

    @Override
    public void close() {
        List.<SdkAutoCloseable>of(logs, alarms, topics, lambda).forEach(SdkAutoCloseable::close);
    }
}
