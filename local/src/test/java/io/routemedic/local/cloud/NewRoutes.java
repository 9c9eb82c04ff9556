package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.dataplane.ClientRequest;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** APIs whose drafts have routes that nobody deployed: each is a finding once it is asked for. */
final class NewRoutes {

    private NewRoutes() {}

    static World on(List<String> apis, int routes) {
        ObjectNode world = Json.object();
        ArrayNode all = world.putArray("restApis");
        apis.forEach(api -> all.add(api(api, routes)));
        return WorldReader.read(world);
    }

    private static JsonNode api(String id, int routes) {
        ObjectNode api =
                Json.read(
                        """
                        {"id":"%1$s","name":"orders",
                         "deployments":[{"id":"dep001","createdDate":"2026-11-01T09:00:00Z",
                           "routes":{"/orders":{"GET":{}}}}],
                         "stages":[{"stageName":"prod","deploymentId":"dep001",
                           "accessLogSettings":{
                             "destinationArn":"arn:aws:logs:eu-west-1:111122223333:log-group:/apigw/%1$s",
                             "format":"$context.identity.sourceIp $context.httpMethod $context.path $context.status $context.apiId $context.stage $context.domainName $context.error.responseType $context.requestId"}}]}
                        """
                                .formatted(id));
        ObjectNode draft = api.putObject("draft");
        draft.putObject("/orders").putObject("GET");
        for (int i = 0; i < routes; i++) {
            draft.putObject("/new" + name(i)).putObject("GET").put("apiKeyRequired", true);
        }
        return api;
    }

    /** Letters alone: numbers in a path may be taken for variables. */
    static String name(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /** Every stage in this mode, its log group named, and no waiting. */
    static CloudSettings settings(List<String> apis, String mode) {
        ObjectNode configuration = Json.object();
        configuration.put("quietPeriodMinutes", 0).put("verifyAfterSeconds", 0);
        configuration.putObject("evidence").put("requests", 1).put("sources", 1);
        ArrayNode stages = configuration.putArray("healing");
        ArrayNode groups = configuration.putArray("accessLogs");
        for (String api : apis) {
            stages.addObject().put("restApi", api).put("stage", "prod").put("mode", mode);
            ObjectNode group = groups.addObject().put("logGroup", "/apigw/" + api);
            group.put("restApi", api).put("stage", "prod");
        }
        return CloudSettings.of(configuration);
    }

    /** Asks for each of an API's new routes once, and waits until all is done. */
    static void ask(LocalCloud cloud, String api, int routes) throws InterruptedException {
        for (int i = 0; i < routes; i++) {
            cloud.send(
                    new ClientRequest(
                            "GET",
                            "https://%s.execute-api.eu-west-1.amazonaws.com/prod/new%s"
                                    .formatted(api, name(i)),
                            Map.of(),
                            "198.51.100." + i,
                            "curl/8.11.0",
                            Instant.now()));
        }
        cloud.drain();
    }
}
