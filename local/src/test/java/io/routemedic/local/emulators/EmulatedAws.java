package io.routemedic.local.emulators;

import io.routemedic.local.http.HttpEndpoint;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/** The SDK's clients, pointed at an emulator; those of API Gateway at what fills in. */
final class EmulatedAws implements AutoCloseable {

    private final RunningEmulator emulator;
    private final FilledGateway filled;
    private final HttpEndpoint gateway;

    EmulatedAws(RunningEmulator emulator) {
        this.emulator = emulator;
        this.filled = new FilledGateway(new Forwarding(emulator.uri()));
        this.gateway = HttpEndpoint.open(0, filled);
    }

    /** What answers for API Gateway. */
    FilledGateway gateway() {
        return filled;
    }

    RunningEmulator emulator() {
        return emulator;
    }

    ApiGatewayClient apiGateway() {
        return client(ApiGatewayClient.builder(), gateway.uri());
    }

    ApiGatewayV2Client apiGatewayV2() {
        return client(ApiGatewayV2Client.builder(), gateway.uri());
    }

    /** A client of another service. */
    <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(B builder) {
        return client(builder, emulator.uri());
    }

    /** The same client, pointed elsewhere. */
    <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(
            B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("tester", "secret")))
                .httpClient(ApacheHttpClient.create())
                .overrideConfiguration(
                        config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
