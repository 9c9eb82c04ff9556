package io.routemedic.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsEndpoint;
import io.routemedic.local.aws.CallLog;
import io.routemedic.local.aws.Quotas;
import io.routemedic.local.controlplane.ControlPlane;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.lambda.LambdaService;
import io.routemedic.local.logs.StoredLines;
import io.routemedic.local.services.CloudWatchLogs;
import io.routemedic.local.world.WorldReader;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An account of 600 stages of ten kinds, three an API, with API Gateway's quotas. */
record LargeAccount(HttpEndpoint endpoint, CallLog calls) implements AutoCloseable {

    static final int STAGES = 600;

    private static final String ENOUGH =
            "{\"m\":\"$context.httpMethod\",\"p\":\"$context.path\",\"e\":\"$context.error.responseType\",\"ip\":\"$context.identity.sourceIp\"}";

    /** What a stage may be like; each is as many times there as any other. */
    enum Kind {
        GOOD("/good", ENOUGH),
        NOT_LOGGED("", ""),
        FIREHOSE("arn:aws:firehose:eu-west-1:111122223333:deliverystream/amazon-apigateway-x", ""),
        SAYS_TOO_LITTLE("/good", "{\"mine\":\"$context.requestId\",\"p\":\"$context.path\"}"),
        NO_ROOM("/full", ENOUGH),
        INFREQUENT("/infrequent", ENOUGH),
        GONE("/gone", ENOUGH),
        OF_A_STACK("/good", ENOUGH),
        CANARY("/good", ENOUGH),
        CALLERS_ALIKE("/good", ENOUGH.replace(",\"ip\":\"$context.identity.sourceIp\"", ""));

        private final String destination;
        private final String format;

        Kind(String destination, String format) {
            this.destination = destination;
            this.format = format;
        }

        String stage() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LargeAccount open() {
        var logs = new CloudWatchLogs(new StoredLines(0));
        logs.subscribe("/good", "another");
        logs.subscribe("/full", "another");
        logs.subscribe("/full", "a-third");
        logs.createInfrequent("/infrequent");
        var calls = new CallLog();
        var services =
                new AwsEndpoint(
                        List.of(
                                new ControlPlane(
                                        WorldReader.read(gateway()), InstantSource.system()),
                                logs,
                                new LambdaService(Map.of(), Map.of())),
                        List.of(new Quotas(System::nanoTime)),
                        calls);
        return new LargeAccount(HttpEndpoint.open(0, services), calls);
    }

    private static ObjectNode gateway() {
        ObjectNode gateway =
                Json.object().put("account", "111122223333").put("region", "eu-west-1");
        ArrayNode apis = gateway.putArray("restApis");
        for (int i = 0; i < STAGES; i += 3) {
            ObjectNode api =
                    apis.addObject().put("id", "api%07d".formatted(i)).put("name", "api" + i);
            api.putObject("draft");
            ArrayNode deployments = api.putArray("deployments");
            for (String id : List.of("dep001", "dep002")) {
                deployments
                        .addObject()
                        .put("id", id)
                        .put("createdDate", "2026-11-01T09:00:00Z")
                        .putObject("routes");
            }
            ArrayNode stages = api.putArray("stages");
            for (int j = i; j < i + 3; j++) {
                stage(stages.addObject(), Kind.values()[j % Kind.values().length]);
            }
        }
        return gateway;
    }

    private static void stage(ObjectNode stage, Kind kind) {
        stage.put("stageName", kind.stage()).put("deploymentId", "dep001");
        if (!kind.destination.isEmpty()) {
            stage.putObject("accessLogSettings")
                    .put(
                            "destinationArn",
                            kind.destination.startsWith("arn:")
                                    ? kind.destination
                                    : "arn:aws:logs:eu-west-1:111122223333:log-group:"
                                            + kind.destination)
                    .put("format", kind.format);
        }
        if (kind == Kind.OF_A_STACK) {
            stage.putObject("tags").put("aws:cloudformation:stack-name", "shop");
        }
        if (kind == Kind.CANARY) {
            stage.putObject("canarySettings")
                    .put("deploymentId", "dep002")
                    .put("percentTraffic", 10.0);
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
