package io.routemedic.entry.wiring;

import io.routemedic.gateway.sdk.SdkBackoff;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The SDK's clients: each made when it is first needed, and once. They share one HTTP client, and
 * take region and endpoint from the environment as every SDK client does.
 */
public final class Clients {

    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** Whoever waits for CloudTrail keeps a finding waiting. */
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

    private final SdkHttpClient http;
    private final SdkHttpClient waitedFor;
    private final Optional<AwsCredentialsProvider> credentials;
    private final Optional<ExecutionInterceptor> pacing;
    private final Map<Class<?>, Object> made = new HashMap<>();

    private Clients(
            SdkHttpClient http,
            SdkHttpClient waitedFor,
            Optional<AwsCredentialsProvider> credentials,
            Optional<ExecutionInterceptor> pacing) {
        this.http = http;
        this.waitedFor = waitedFor;
        this.credentials = credentials;
        this.pacing = pacing;
    }

    /** Clients of AWS. */
    static Clients create() {
        SdkHttpClient waitedFor =
                ApacheHttpClient.builder()
                        .connectionTimeout(LONGEST_WAIT)
                        .socketTimeout(LONGEST_WAIT)
                        .build();
        return new Clients(
                ApacheHttpClient.create(), waitedFor, Optional.empty(), Optional.empty());
    }

    /** Clients that reach nothing but this one. */
    public static Clients of(SdkHttpClient http) {
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));
        return new Clients(http, http, Optional.of(nobody), Optional.empty());
    }

    /** The same, with API Gateway's control plane asked only as this lets it. */
    Clients pacedBy(ExecutionInterceptor pacing) {
        return new Clients(http, waitedFor, credentials, Optional.of(pacing));
    }

    /** For what is no client of AWS: Slack, and a request to STS that somebody else has signed. */
    SdkHttpClient waitedFor() {
        return waitedFor;
    }

    ApiGatewayClient apiGateway() {
        return once(
                ApiGatewayClient.class,
                () -> ApiGatewayClient.builder().overrideConfiguration(reading()));
    }

    private ClientOverrideConfiguration reading() {
        ClientOverrideConfiguration.Builder configuration =
                SdkConfigurationReader.clientConfiguration().toBuilder();
        pacing.ifPresent(configuration::addExecutionInterceptor);
        return configuration.build();
    }

    /** Never retries: a call that changes something may have done so although it failed. */
    ApiGatewayClient apiGatewayWithoutRetries() {
        return build(
                ApiGatewayClient.builder()
                        .overrideConfiguration(
                                SdkConfigurationReader.clientConfiguration().toBuilder()
                                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                                        .build()));
    }

    ApiGatewayV2Client apiGatewayV2() {
        return once(
                ApiGatewayV2Client.class,
                () -> ApiGatewayV2Client.builder().overrideConfiguration(reading()));
    }

    CloudTrailClient cloudTrailWithoutRetries() {
        return once(
                CloudTrailClient.class,
                () ->
                        CloudTrailClient.builder()
                                .overrideConfiguration(
                                        config ->
                                                config.retryStrategy(AwsRetryStrategy.doNotRetry())
                                                        .apiCallTimeout(FIRST_ANSWER)));
    }

    CloudWatchClient cloudWatch() {
        return once(CloudWatchClient.class, () -> spread(CloudWatchClient.builder()));
    }

    CloudWatchLogsClient cloudWatchLogs() {
        return once(CloudWatchLogsClient.class, () -> spread(CloudWatchLogsClient.builder()));
    }

    DynamoDbClient dynamoDb() {
        return once(DynamoDbClient.class, () -> spread(DynamoDbClient.builder()));
    }

    EventBridgeClient eventBridge() {
        return once(EventBridgeClient.class, () -> spread(EventBridgeClient.builder()));
    }

    SecretsManagerClient secretsManager() {
        return once(SecretsManagerClient.class, () -> spread(SecretsManagerClient.builder()));
    }

    SnsClient sns() {
        return once(SnsClient.class, () -> spread(SnsClient.builder()));
    }

    SqsClient sqs() {
        return once(SqsClient.class, () -> spread(SqsClient.builder()));
    }

    SsmClient ssm() {
        return once(SsmClient.class, () -> spread(SsmClient.builder()));
    }

    /** As the SDK tries again, but after waits that no other process makes: see there. */
    private static <B extends AwsClientBuilder<B, C>, C> B spread(B builder) {
        return builder.overrideConfiguration(
                config ->
                        config.retryStrategy(
                                retry ->
                                        retry.backoffStrategy(SdkBackoff.from(FIRST_WAIT))
                                                .throttlingBackoffStrategy(
                                                        SdkBackoff.from(FIRST_WAIT))));
    }

    private synchronized <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C once(
            Class<C> type, Supplier<B> builder) {
        return type.cast(made.computeIfAbsent(type, _ -> build(builder.get())));
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
        credentials.ifPresent(builder::credentialsProvider);
        return builder.httpClient(http).build();
    }
}
