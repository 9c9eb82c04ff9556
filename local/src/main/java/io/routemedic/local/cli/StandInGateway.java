package io.routemedic.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
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
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/** API Gateway's control plane over a case's world, and nothing else of the stand-in. */
record StandInGateway(World world, HttpEndpoint endpoint) {

    static StandInGateway open(JsonNode gateway) {
        World world = WorldReader.read(gateway);
        var services =
                new AwsEndpoint(
                        List.of(new ControlPlane(world, InstantSource.system())),
                        List.of(new Denials(world.denied())),
                        new CallLog());
        return new StandInGateway(world, HttpEndpoint.open(0, services));
    }

    /** Its account as a diagnosis reads it; closes this one with itself. */
    GatewayAccess access() {
        return new GatewayAccess(
                configured(ApiGatewayClient.builder()).build(),
                configured(ApiGatewayV2Client.builder()).build(),
                world.account(),
                world.region(),
                endpoint::close);
    }

    /** Points a client here; the keys are good for nothing else. */
    private <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
        return builder.endpointOverride(endpoint.uri())
                .region(Region.of(world.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("diagnose", "local")))
                .overrideConfiguration(SdkConfigurationReader.clientConfiguration());
    }
}
