package io.routemedic.local.emulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsEndpoint;
import io.routemedic.local.aws.CallLog;
import io.routemedic.local.controlplane.ControlPlane;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.WorldReader;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An emulator's API Gateway, with two answers filled in that none of them gives as AWS does: a
 * deployment's summary, and the export of what a stage serves. Both are made of what the emulator
 * itself showed at the moment of the deployment. All else passes as it is.
 */
final class FilledGateway implements HttpEndpoint.Handler {

    private static final Pattern DEPLOYMENT =
            Pattern.compile("/restapis/([^/]+)/deployments(?:/([^/]+))?");
    private static final Pattern EXPORT =
            Pattern.compile("/restapis/([^/]+)/stages/([^/]+)/exports/oas30");

    private final Forwarding emulator;
    private final Map<String, ObjectNode> published = new ConcurrentHashMap<>();

    FilledGateway(Forwarding emulator) {
        this.emulator = emulator;
    }

    @Override
    public Answer handle(Received http) {
        Answer answer = emulator.handle(http);
        if (answer.status() >= 300) {
            return answer;
        }
        Matcher deployment = DEPLOYMENT.matcher(http.path());
        Matcher export = EXPORT.matcher(http.path());
        if (deployment.matches() && http.method().equals("POST")) {
            remember(http, String.valueOf(deployment.group(1)), answer);
        } else if (deployment.matches() && deployment.group(2) != null) {
            return withSummary(http, String.valueOf(deployment.group(2)), answer);
        } else if (export.matches()) {
            return served(http, answer);
        }
        return answer;
    }

    private void remember(Received http, String api, Answer made) {
        String id = Json.tree(made.body()).path("id").asText();
        JsonNode resources = ask(http, "/restapis/" + api + "/resources");
        ObjectNode described = Json.object().put("id", api).put("name", api);
        ObjectNode deployment = described.putArray("deployments").addObject().put("id", id);
        ObjectNode routes = deployment.putObject("routes");
        Json.elements(resources, "item")
                .filter(resource -> !resource.path("resourceMethods").isEmpty())
                .forEach(
                        resource ->
                                addMethods(
                                        routes.putObject(resource.path("path").asText()),
                                        resource.path("resourceMethods")));
        published.put(id, described);
    }

    /** In the words of a world's description, so that the stand-in can show it as AWS would. */
    private static void addMethods(ObjectNode at, JsonNode methods) {
        methods.properties()
                .forEach(
                        method -> {
                            ObjectNode described = at.putObject(method.getKey());
                            described.setAll((ObjectNode) method.getValue().deepCopy());
                            described.set(
                                    "integration", method.getValue().path("methodIntegration"));
                        });
    }

    private Answer withSummary(Received http, String id, Answer answer) {
        ObjectNode described = published.get(id);
        boolean wanted = http.query().getOrDefault("embed", List.of()).contains("apisummary");
        if (described == null || !wanted) {
            return answer;
        }
        JsonNode shown = Json.tree(standIn(described).handle(http).body());
        return Answer.json(
                answer.status(),
                Json.read(answer.body()).set("apiSummary", shown.path("apiSummary")));
    }

    private Answer served(Received http, Answer answer) {
        String stage = http.path().substring(0, http.path().indexOf("/exports/"));
        JsonNode now = ask(http, stage);
        ObjectNode described = published.get(now.path("deploymentId").asText());
        if (described == null) {
            return answer;
        }
        ObjectNode one = described.deepCopy();
        one.putArray("stages")
                .addObject()
                .put("stageName", now.path("stageName").asText())
                .put("deploymentId", now.path("deploymentId").asText());
        return standIn(one).handle(http);
    }

    private static AwsEndpoint standIn(ObjectNode api) {
        ObjectNode world = Json.object();
        world.putArray("restApis").add(api);
        return new AwsEndpoint(
                List.of(new ControlPlane(WorldReader.read(world), InstantSource.system())),
                List.of(),
                new CallLog());
    }

    /** Asks the emulator in the name of whoever asks us. */
    private JsonNode ask(Received http, String path) {
        Map<String, List<String>> whole =
                Map.of("embed", List.of("methods"), "limit", List.of("500"));
        return Json.tree(
                emulator.handle(new Received("GET", path, whole, http.headers(), "")).body());
    }
}
