package io.routemedic.entry;

import io.routemedic.gateway.sdk.SdkApiGatewayClients;
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
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
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
final class Clients {

    private static final Duration SLACK_TIMEOUT = Duration.ofSeconds(5);

    private final SdkHttpClient http;
    private final SdkHttpClient slack;
    private final Optional<AwsCredentialsProvider> credentials;
    private final Map<String, Object> made = new HashMap<>();

    private Clients(
            SdkHttpClient http, SdkHttpClient slack, Optional<AwsCredentialsProvider> credentials) {
        this.http = http;
        this.slack = slack;
        this.credentials = credentials;
    }

    /** Clients of AWS. */
    static Clients create() {
        SdkHttpClient slack =
                ApacheHttpClient.builder()
                        .connectionTimeout(SLACK_TIMEOUT)
                        .socketTimeout(SLACK_TIMEOUT)
                        .build();
        return new Clients(ApacheHttpClient.create(), slack, Optional.empty());
    }

    /** Clients that reach nothing but this one. */
    static Clients of(SdkHttpClient http) {
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));
        return new Clients(http, http, Optional.of(nobody));
    }

    /** For Slack, which is no service of AWS. */
    SdkHttpClient slack() {
        return slack;
    }

    ApiGatewayClient apiGateway() {
        return once(
                "apigateway",
                ApiGatewayClient.class,
                () -> build(ApiGatewayClient.builder(), SdkApiGatewayClients.forReading()));
    }

    /** Never retries: a call that changes something may have done so although it failed. */
    ApiGatewayClient apiGatewayWithoutRetries() {
        return once(
                "apigateway-once",
                ApiGatewayClient.class,
                () ->
                        build(
                                ApiGatewayClient.builder(),
                                SdkApiGatewayClients.forReading().toBuilder()
                                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                                        .build()));
    }

    ApiGatewayV2Client apiGatewayV2() {
        return once(
                "apigatewayv2",
                ApiGatewayV2Client.class,
                () -> build(ApiGatewayV2Client.builder(), SdkApiGatewayClients.forReading()));
    }

    CloudWatchClient cloudWatch() {
        return once("cloudwatch", CloudWatchClient.class, () -> build(CloudWatchClient.builder()));
    }

    DynamoDbClient dynamoDb() {
        return once("dynamodb", DynamoDbClient.class, () -> build(DynamoDbClient.builder()));
    }

    EventBridgeClient eventBridge() {
        return once("events", EventBridgeClient.class, () -> build(EventBridgeClient.builder()));
    }

    SecretsManagerClient secretsManager() {
        return once(
                "secretsmanager",
                SecretsManagerClient.class,
                () -> build(SecretsManagerClient.builder()));
    }

    SnsClient sns() {
        return once("sns", SnsClient.class, () -> build(SnsClient.builder()));
    }

    SqsClient sqs() {
        return once("sqs", SqsClient.class, () -> build(SqsClient.builder()));
    }

    SsmClient ssm() {
        return once("ssm", SsmClient.class, () -> build(SsmClient.builder()));
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
        credentials.ifPresent(builder::credentialsProvider);
        return builder.httpClient(http).build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
            B builder, ClientOverrideConfiguration configuration) {
        return build(builder.overrideConfiguration(configuration));
    }

    private synchronized <C> C once(String name, Class<C> type, Supplier<C> make) {
        return type.cast(made.computeIfAbsent(name, _ -> make.get()));
    }
}
