package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.ApiMethod;
import io.routemedic.local.world.World;
import java.util.List;
import java.util.function.Consumer;

/** The draft's methods with their integrations and responses. */
final class Methods {

    private static final String METHOD = "/restapis/{api}/resources/{resource}/methods/{method}";
    private static final String INTEGRATION = METHOD + "/integration";

    private final Lookup lookup;

    Methods(World world) {
        this.lookup = new Lookup(world);
    }

    List<Operation> operations() {
        return List.of(
                Operation.of("GetMethod", "GET " + METHOD, (_, labels) -> get(labels)),
                Operation.of("PutMethod", "PUT " + METHOD, this::put),
                Operation.of("DeleteMethod", "DELETE " + METHOD, (_, labels) -> delete(labels)),
                Operation.of(
                        "PutMethodResponse",
                        "PUT " + METHOD + "/responses/{status}",
                        this::putResponse),
                Operation.of(
                        "GetIntegration", "GET " + INTEGRATION, (_, labels) -> integration(labels)),
                Operation.of("PutIntegration", "PUT " + INTEGRATION, this::putIntegration),
                Operation.of(
                        "DeleteIntegration",
                        "DELETE " + INTEGRATION,
                        (_, labels) -> deleteIntegration(labels)),
                Operation.of(
                        "PutIntegrationResponse",
                        "PUT " + INTEGRATION + "/responses/{status}",
                        this::putIntegrationResponse));
    }

    private Answer get(Labels labels) {
        return Answer.json(200, lookup.method(labels).definition());
    }

    private Answer put(Received http, Labels labels) {
        ObjectNode definition = Json.object().put("httpMethod", labels.get("method"));
        definition.put("authorizationType", "NONE").put("apiKeyRequired", false);
        definition.setAll(Json.read(http.body()));
        var method = ApiMethod.of(definition);
        lookup.resource(labels).methods().put(labels.get("method"), method);
        return Answer.json(201, method.definition());
    }

    private Answer delete(Labels labels) {
        lookup.method(labels);
        lookup.resource(labels).methods().remove(labels.get("method"));
        return Answer.empty(204);
    }

    private Answer putResponse(Received http, Labels labels) {
        ObjectNode response = Json.read(http.body()).put("statusCode", labels.get("status"));
        change(
                labels,
                definition ->
                        definition
                                .withObject("methodResponses")
                                .set(labels.get("status"), response));
        return Answer.json(201, response);
    }

    private Answer integration(Labels labels) {
        if (!lookup.method(labels).hasIntegration()) {
            throw Lookup.notFound("Invalid Integration identifier specified");
        }
        return Answer.json(200, lookup.method(labels).definition().path("methodIntegration"));
    }

    private Answer putIntegration(Received http, Labels labels) {
        ObjectNode integration = Json.object().put("passthroughBehavior", "WHEN_NO_MATCH");
        integration.put("timeoutInMillis", 29_000);
        integration.put("cacheNamespace", labels.get("resource")).putArray("cacheKeyParameters");
        integration.setAll(Json.read(http.body()));
        // PutIntegration names the backend's method `httpMethod` in the body and the route's in the
        // path.
        change(labels, definition -> definition.set("methodIntegration", integration));
        return Answer.json(201, integration);
    }

    private Answer deleteIntegration(Labels labels) {
        change(labels, definition -> definition.remove("methodIntegration"));
        return Answer.empty(204);
    }

    private Answer putIntegrationResponse(Received http, Labels labels) {
        ObjectNode response = Json.read(http.body()).put("statusCode", labels.get("status"));
        if (!lookup.method(labels).hasIntegration()) {
            throw Lookup.notFound("Invalid Integration identifier specified");
        }
        change(
                labels,
                definition ->
                        definition
                                .withObject("methodIntegration")
                                .withObject("integrationResponses")
                                .set(labels.get("status"), response));
        return Answer.json(201, response);
    }

    private void change(Labels labels, Consumer<ObjectNode> change) {
        ObjectNode definition = lookup.method(labels).definition().deepCopy();
        change.accept(definition);
        lookup.resource(labels).methods().put(labels.get("method"), ApiMethod.of(definition));
    }
}
