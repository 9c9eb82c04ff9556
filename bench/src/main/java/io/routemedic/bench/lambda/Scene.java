package io.routemedic.bench.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.logs.LogEvent;
import io.routemedic.local.logs.SubscriptionPayload;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One stage, and log events of requests to it that no deployed route matched. Each event's requests
 * are other ones than those of all events before, so that each is told of for the first time.
 */
final class Scene {

    static final String ACCOUNT = "111122223333";
    static final String REGION = "eu-west-1";
    static final String API = "a1b2c3d4e5";

    private static final String LOG_GROUP = "/apigw/orders-prod";
    private static final Instant START = Instant.parse("2026-11-05T10:00:00Z");
    private static final String FORMAT =
            "{\"ip\":\"$context.identity.sourceIp\",\"requestTime\":\"$context.requestTime\","
                    + "\"httpMethod\":\"$context.httpMethod\",\"path\":\"$context.path\","
                    + "\"apiId\":\"$context.apiId\",\"stage\":\"$context.stage\","
                    + "\"domainName\":\"$context.domainName\",\"status\":\"$context.status\","
                    + "\"errorType\":\"$context.error.responseType\"}";

    private final Explanation explanation;
    private final int routes;
    private final String format;
    private int used;
    private long line;

    /** What explains the failures. */
    enum Explanation {
        /** The draft has the route, and the deployment has not. */
        NOT_DEPLOYED("POST"),
        /** The deployment has the route, and it demands a signature: the draft is not needed. */
        NOT_SIGNED("GET"),
        /** Neither has the route; both have its path, with other methods. */
        NOT_DEFINED("DELETE");

        private final String method;

        Explanation(String method) {
            this.method = method;
        }
    }

    /**
     * @param routes how many distinct ones may fail
     */
    Scene(Explanation explanation, int routes) {
        this(explanation, routes, FORMAT);
    }

    /** With another access log format than that of its events. */
    Scene(Explanation explanation, int routes, String format) {
        this.explanation = explanation;
        this.routes = routes;
        this.format = format;
    }

    World world() {
        ObjectNode world = Json.object().put("account", ACCOUNT).put("region", REGION);
        ObjectNode api =
                world.putArray("restApis").addObject().put("id", API).put("name", "orders");
        ObjectNode draft = api.putObject("draft");
        ObjectNode deployment = api.putArray("deployments").addObject().put("id", "dep001");
        deployment.put("createdDate", "2026-11-01T09:00:00Z");
        ObjectNode deployed = deployment.putObject("routes");
        for (int i = 0; i < routes; i++) {
            ObjectNode methods = draft.putObject(path(i));
            methods.putObject("GET").put("authorizationType", "AWS_IAM");
            methods.putObject("POST").put("authorizationType", "NONE");
            ObjectNode get = deployed.putObject(path(i)).putObject("GET");
            get.put("authorizationType", "AWS_IAM").put("apiKeyRequired", false);
        }
        ObjectNode stage = api.putArray("stages").addObject().put("stageName", "prod");
        stage.put("deploymentId", "dep001").put("lastUpdatedDate", "2026-11-01T09:00:00Z");
        stage.putObject("accessLogSettings")
                .put(
                        "destinationArn",
                        "arn:aws:logs:eu-west-1:%s:log-group:%s".formatted(ACCOUNT, LOG_GROUP))
                .put("format", format);
        return WorldReader.read(world);
    }

    /** The next event: as many routes as asked for, each with as many failed requests. */
    String event(int incidents, int requestsEach) {
        List<LogEvent> lines = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            for (int j = 0; j < requestsEach; j++) {
                lines.add(new LogEvent(START, line(path(used), j)));
            }
            used++;
        }
        if (used > routes) {
            throw new IllegalStateException("The scene has only " + routes + " routes.");
        }
        line += lines.size();
        return SubscriptionPayload.of(ACCOUNT, LOG_GROUP, line, lines);
    }

    /** Lets the next event repeat the last one's requests, in new lines. */
    void again(int incidents) {
        used -= incidents;
    }

    private String line(String path, int client) {
        return Json.object()
                .put("ip", "203.0.113." + client % 250)
                .put("requestTime", "05/Nov/2026:10:00:00 +0000")
                .put("httpMethod", explanation.method)
                .put("path", "/prod" + path)
                .put("apiId", API)
                .put("stage", "prod")
                .put("domainName", API + ".execute-api.%s.amazonaws.com".formatted(REGION))
                .put("status", "403")
                .put("errorType", "MISSING_AUTHENTICATION_TOKEN")
                .toString();
    }

    private static String path(int number) {
        return "/orders/kind-" + Integer.toString(number + 36 * 36, 36);
    }
}
