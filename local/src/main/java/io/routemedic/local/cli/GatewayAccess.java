package io.routemedic.local.cli;

import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import io.routemedic.local.cases.SampleCase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** What a diagnosis reads: the caller's own account, or a case's on the stand-in. Never writes. */
final class GatewayAccess implements AutoCloseable {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final ConfigurationReader reader;
    private final String account;
    private final String region;
    private final List<SdkAutoCloseable> clients;
    private final Optional<StandInGateway> standIn;

    private GatewayAccess(
            ApiGatewayClient apis,
            ApiGatewayV2Client v2,
            String account,
            String region,
            Optional<StandInGateway> standIn) {
        InstantSource clock = InstantSource.system();
        this.reader =
                new CachingConfigurationReader(
                        new SdkConfigurationReader(apis, () -> v2, clock), clock, REMEMBERED);
        this.account = account;
        this.region = region;
        this.clients = List.of(apis, v2);
        this.standIn = standIn;
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
                region.id(),
                Optional.empty());
    }

    static GatewayAccess ofCase(SampleCase sample) {
        StandInGateway standIn = StandInGateway.open(sample.gateway());
        return new GatewayAccess(
                standIn.configured(ApiGatewayClient.builder()).build(),
                standIn.configured(ApiGatewayV2Client.builder()).build(),
                standIn.account(),
                standIn.region(),
                Optional.of(standIn));
    }

    /**
     * The case's world where one is named, else the caller's own account.
     *
     * @param known the region of what is asked about, if that can be told
     */
    static GatewayAccess of(
            Optional<String> standInCase, CallerOptions caller, Optional<String> known) {
        return standInCase
                .map(name -> ofCase(Cases.ofInstallation().find(name)))
                .orElseGet(() -> ofCaller(caller, known));
    }

    ConfigurationReader reader() {
        return reader;
    }

    /** Empty when it is the caller's own. */
    String account() {
        return account;
    }

    String region() {
        return region;
    }

    @Override
    public void close() {
        clients.forEach(SdkAutoCloseable::close);
        standIn.ifPresent(StandInGateway::close);
    }
}
