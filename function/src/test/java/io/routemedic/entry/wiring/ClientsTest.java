package io.routemedic.entry.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.sdk.SdkBackoff;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.retries.api.RetryStrategy;

class ClientsTest {

    @BeforeAll
    static void nameARegion() {
        System.setProperty("aws.region", "eu-west-1");
    }

    @AfterAll
    static void forgetTheRegion() {
        System.clearProperty("aws.region");
    }

    static Stream<AwsServiceClientConfiguration> configurations() {
        Clients clients = Clients.create();
        return Stream.of(
                clients.apiGateway().serviceClientConfiguration(),
                clients.apiGatewayV2().serviceClientConfiguration(),
                clients.cloudWatch().serviceClientConfiguration(),
                clients.cloudWatchLogs().serviceClientConfiguration(),
                clients.dynamoDb().serviceClientConfiguration(),
                clients.eventBridge().serviceClientConfiguration(),
                clients.secretsManager().serviceClientConfiguration(),
                clients.sns().serviceClientConfiguration(),
                clients.sqs().serviceClientConfiguration(),
                clients.ssm().serviceClientConfiguration());
    }

    /** The SDK's own jitter is alike in all processes that a snapshot is restored to. */
    @ParameterizedTest
    @MethodSource("configurations")
    void everyClientWaitsAsLongAsNoOtherProcessDoes(AwsServiceClientConfiguration client) {
        RetryStrategy strategy = client.overrideConfiguration().retryStrategy().orElseThrow();

        assertThat(strategy)
                .hasFieldOrPropertyWithValue("backoffStrategy.class", SdkBackoff.class)
                .hasFieldOrPropertyWithValue("throttlingBackoffStrategy.class", SdkBackoff.class);
    }
}
