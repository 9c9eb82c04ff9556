package io.routemedic.bench.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.util.Locale;

/**
 * An account with so many stages, each of an API of its own. All have the same routes: some are
 * deployed, one is drafted, one was taken out by the last deployment.
 */
record Account(int stages) {

    static final String ID = "111122223333";
    static final String REGION = "eu-west-1";

    private static final String FORMAT =
            "{\"ip\":\"$context.identity.sourceIp\",\"requestTime\":\"$context.requestTime\","
                    + "\"httpMethod\":\"$context.httpMethod\",\"path\":\"$context.path\","
                    + "\"apiId\":\"$context.apiId\",\"stage\":\"$context.stage\","
                    + "\"domainName\":\"$context.domainName\",\"status\":\"$context.status\","
                    + "\"errorType\":\"$context.error.responseType\"}";

    static String api(int stage) {
        return String.format(Locale.ROOT, "api%07d", stage);
    }

    static String logGroup(int stage) {
        return "/apigw/" + api(stage);
    }

    World world() {
        ObjectNode world = Json.object().put("account", ID).put("region", REGION);
        var apis = world.putArray("restApis");
        for (int i = 0; i < stages; i++) {
            api(apis.addObject(), i);
        }
        return WorldReader.read(world);
    }

    private static void api(ObjectNode api, int number) {
        api.put("id", api(number)).put("name", "service-" + number);
        ObjectNode draft = api.putObject("draft");
        method(draft, "/orders", "GET", "NONE");
        method(draft, "/orders", "POST", "NONE");
        method(draft, "/orders/{id}", "GET", "NONE");
        method(draft, "/items", "GET", "AWS_IAM");
        var deployments = api.putArray("deployments");
        ObjectNode before = deployed(deployments.addObject(), "dep001", "2026-10-01T09:00:00Z");
        method(before, "/legacy", "GET", "NONE");
        deployed(deployments.addObject(), "dep002", "2026-11-01T09:00:00Z");
        ObjectNode stage = api.putArray("stages").addObject().put("stageName", "prod");
        stage.put("deploymentId", "dep002").put("lastUpdatedDate", "2026-11-01T09:00:00Z");
        stage.putObject("accessLogSettings")
                .put(
                        "destinationArn",
                        "arn:aws:logs:%s:%s:log-group:%s".formatted(REGION, ID, logGroup(number)))
                .put("format", FORMAT);
    }

    private static ObjectNode deployed(ObjectNode deployment, String id, String created) {
        deployment.put("id", id).put("createdDate", created);
        ObjectNode routes = deployment.putObject("routes");
        method(routes, "/orders", "GET", "NONE");
        method(routes, "/orders/{id}", "GET", "NONE");
        method(routes, "/items", "GET", "AWS_IAM");
        return routes;
    }

    private static void method(
            ObjectNode routes, String path, String method, String authorization) {
        routes.withObjectProperty(path)
                .putObject(method)
                .put("authorizationType", authorization)
                .put("apiKeyRequired", false);
    }
}
