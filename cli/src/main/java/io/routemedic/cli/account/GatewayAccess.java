package io.routemedic.cli.account;

import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** What a diagnosis reads: the caller's own account, or a sample case's. Never writes. */
public final class GatewayAccess implements AutoCloseable {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final ConfigurationReader reader;
    private final String account;
    private final String region;
    private final List<SdkAutoCloseable> clients;

    /**
     * @param account empty when it is the caller's own
     * @param behind what the clients read from, if that ends with this
     */
    public GatewayAccess(
            ApiGatewayClient apis,
            ApiGatewayV2Client v2,
            String account,
            String region,
            SdkAutoCloseable... behind) {
        InstantSource clock = InstantSource.system();
        this.reader =
                new CachingConfigurationReader(
                        new SdkConfigurationReader(apis, () -> v2, clock), clock, REMEMBERED);
        this.account = account;
        this.region = region;
        this.clients = Stream.concat(Stream.of(apis, v2), Stream.of(behind)).toList();
    }

    private static GatewayAccess ofCaller(CallerOptions caller, Optional<String> known) {
        Region region = caller.region(known);
        AwsCredentialsProvider credentials = caller.credentials();
        return new GatewayAccess(
                ApiGatewayClient.builder()
                        .region(region)
                        .credentialsProvider(credentials)
                        .overrideConfiguration(SdkConfigurationReader.clientConfiguration())
                        .build(),
                ApiGatewayV2Client.builder()
                        .region(region)
                        .credentialsProvider(credentials)
                        .overrideConfiguration(SdkConfigurationReader.clientConfiguration())
                        .build(),
                "",
                region.id());
    }

    /**
     * The case's account where one is named, else the caller's own.
     *
     * @param known the region of what is asked about, if that can be told
     */
    public static GatewayAccess of(
            Optional<String> sample,
            SampleAccounts samples,
            CallerOptions caller,
            Optional<String> known) {
        return sample.map(samples::open).orElseGet(() -> ofCaller(caller, known));
    }

    public ConfigurationReader reader() {
        return reader;
    }

    /** Empty when it is the caller's own. */
    public String account() {
        return account;
    }

    public String region() {
        return region;
    }

    @Override
    public void close() {
        clients.forEach(SdkAutoCloseable::close);
    }
}
