package io.routemedic.local.emulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.cloud.CloudSettings;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.lambda.Result;
import io.routemedic.local.world.ApiMethod;
import io.routemedic.local.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CreateRestApiRequest;

/**
 * The packaged functions around an API of an emulator: its API Gateway and the services of {@link
 * EmulatedServices} answer in place of the stand-in's.
 */
final class EmulatedCloud implements AutoCloseable {

    private static final String LOG_GROUP = "/apigw/orders";

    /** MiniStack's own ids are shorter than API Gateway's; by this tag it takes another. */
    private static final CreateRestApiRequest NAMED =
            CreateRestApiRequest.builder()
                    .name("orders")
                    .tags(Map.of("ms-custom-id", "a1b2c3d4e5"))
                    .build();

    private final EmulatedAws aws;
    private final ApiGatewayClient gateway;
    private final EmulatedApi api;
    private final String first;
    private final LocalCloud cloud;
    private final EmulatedServices services;

    /** With {@code GET /orders} on stage {@code prod}, {@code POST /orders} in the draft alone. */
    EmulatedCloud(RunningEmulator emulator, Workshop workshop) {
        this.aws = new EmulatedAws(emulator);
        this.gateway = aws.apiGateway();
        this.api = new EmulatedApi(gateway, NAMED);
        api.draft(orders(Map.of("GET", method(false))));
        this.first = api.deploy();
        gateway.createStage(r -> r.restApiId(api.id()).stageName("prod").deploymentId(first));
        api.draft(orders(Map.of("GET", method(false), "POST", method(true))));
        World world = World.empty(emulator.emulator().account(), "eu-west-1");
        this.cloud = LocalCloud.start(world, healing(api.id()), workshop);
        this.services = EmulatedServices.replaceIn(cloud, aws);
    }

    private static SortedMap<String, Map<String, ApiMethod>> orders(
            Map<String, ApiMethod> methods) {
        return new TreeMap<>(Map.of("/orders", methods));
    }

    private static ApiMethod method(boolean keyed) {
        return ApiMethod.described("ANY", Json.object().put("apiKeyRequired", keyed));
    }

    private static CloudSettings healing(String api) {
        ObjectNode configuration = Json.object();
        configuration.put("quietPeriodMinutes", 0).put("verifyAfterSeconds", 1);
        configuration
                .putArray("healing")
                .addObject()
                .put("restApi", api)
                .put("stage", "prod")
                .put("mode", "heal");
        configuration
                .putArray("accessLogs")
                .addObject()
                .put("logGroup", LOG_GROUP)
                .put("restApi", api)
                .put("stage", "prod");
        return CloudSettings.of(configuration);
    }

    /** Three clients' requests for the route that is only drafted, as the access log tells them. */
    void fail() throws InterruptedException {
        for (String source : List.of("198.51.100.1", "198.51.100.2", "198.51.100.3")) {
            ObjectNode line = Json.object().put("ip", source);
            line.put("requestId", UUID.randomUUID().toString());
            line.put("httpMethod", "POST").put("path", "/prod/orders").put("status", "403");
            line.put("apiId", api.id()).put("stage", "prod");
            line.put("domainName", api.id() + ".execute-api.eu-west-1.amazonaws.com");
            line.put("responseType", "MISSING_AUTHENTICATION_TOKEN");
            line.put("message", "Missing Authentication Token");
            cloud.logs().write(LOG_GROUP, Instant.now(), line.toString());
        }
        cloud.drain();
    }

    /** What is open, as the console tells it. */
    JsonNode console() {
        return ask("console:read", Json.object());
    }

    /** Takes a heal back, as somebody who may act. */
    JsonNode undo(String heal) {
        return ask(
                "console:act",
                Json.object()
                        .put("action", "undo")
                        .put("id", heal)
                        .put("actor", "ann@example.com")
                        .put("nonce", console().path("nonce").asText()));
    }

    private JsonNode ask(String function, ObjectNode event) {
        if (cloud.invoke(function, event.toString()) instanceof Result.Returned(String answer)) {
            return Json.tree(answer);
        }
        throw new IllegalStateException("The console failed. " + cloud.functionLog());
    }

    void watch() throws InterruptedException {
        cloud.invoke("watch", Json.object().put("source", "aws.events").toString());
        cloud.drain();
    }

    /** The deployment that the stage served at first. */
    String first() {
        return first;
    }

    /** The deployment that the stage serves now, as the emulator says. */
    String served() {
        return gateway.getStage(r -> r.restApiId(api.id()).stageName("prod")).deploymentId();
    }

    /** The stage, as its trail is named. */
    String stage() {
        return api.id() + "/prod";
    }

    LocalCloud cloud() {
        return cloud;
    }

    EmulatedServices services() {
        return services;
    }

    @Override
    public void close() {
        cloud.close();
        aws.close();
    }
}
