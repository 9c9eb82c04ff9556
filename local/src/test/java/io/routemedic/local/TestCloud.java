package io.routemedic.local;

import io.routemedic.local.aws.AwsEndpoint;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.CallHook;
import io.routemedic.local.aws.CallLog;
import io.routemedic.local.controlplane.ControlPlane;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.world.World;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/** AWS services on a port, with the real SDK's clients pointed at them. */
public final class TestCloud implements AutoCloseable {

    private final CallLog calls = new CallLog();
    private final HttpEndpoint http;

    public TestCloud(List<AwsService> services, CallHook... hooks) {
        this.http = HttpEndpoint.open(0, new AwsEndpoint(services, List.of(hooks), calls));
    }

    public static TestCloud of(World world, CallHook... hooks) {
        return new TestCloud(List.of(new ControlPlane(world, InstantSource.system())), hooks);
    }

    public CallLog calls() {
        return calls;
    }

    public ApiGatewayClient apiGateway() {
        return client(ApiGatewayClient.builder());
    }

    /** A client that is configured as the functions'. */
    public ApiGatewayClient apiGateway(ClientOverrideConfiguration configuration) {
        return common(ApiGatewayClient.builder()).overrideConfiguration(configuration).build();
    }

    /** A client that signs as the caller {@code tester} and never retries. */
    public <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(B builder) {
        return common(builder)
                .overrideConfiguration(
                        config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B common(B builder) {
        return builder.endpointOverride(http.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("tester", "secret")))
                .httpClient(ApacheHttpClient.create());
    }

    @Override
    public void close() {
        http.close();
    }
}
