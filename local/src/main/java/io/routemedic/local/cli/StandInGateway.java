package io.routemedic.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.gateway.sdk.SdkApiGatewayClients;
import io.routemedic.local.aws.AwsEndpoint;
import io.routemedic.local.aws.CallLog;
import io.routemedic.local.aws.Denials;
import io.routemedic.local.controlplane.ControlPlane;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** API Gateway's control plane over a case's world, and nothing else of the stand-in. */
record StandInGateway(World world, HttpEndpoint endpoint) implements AutoCloseable {

    static StandInGateway open(JsonNode gateway) {
        World world = WorldReader.read(gateway);
        var services =
                new AwsEndpoint(
                        List.of(new ControlPlane(world, InstantSource.system())),
                        List.of(new Denials(world.denied())),
                        new CallLog());
        return new StandInGateway(world, HttpEndpoint.open(0, services));
    }

    String account() {
        return world.account();
    }

    String region() {
        return world.region();
    }

    /** Points a client here; the keys are good for nothing else. */
    <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
        return builder.endpointOverride(endpoint.uri())
                .region(Region.of(region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("diagnose", "local")))
                .overrideConfiguration(SdkApiGatewayClients.forReading());
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
