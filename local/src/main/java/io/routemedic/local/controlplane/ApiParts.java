package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.Parts;
import io.routemedic.local.world.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the draft has besides resources: authorizers, models, validators, gateway responses. */
final class ApiParts {

    private final World world;
    private final Lookup lookup;

    ApiParts(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    List<Operation> operations() {
        String api = "/restapis/{api}";
        String response = api + "/gatewayresponses/{type}";
        return List.of(
                list("GetAuthorizers", "/authorizers", Parts::authorizers),
                list("GetModels", "/models", Parts::models),
                list("GetRequestValidators", "/requestvalidators", Parts::validators),
                list("GetGatewayResponses", "/gatewayresponses", ApiParts::responses),
                Operation.of("GetGatewayResponse", "GET " + response, (_, in) -> response(in)),
                Operation.of("PutGatewayResponse", "PUT " + response, this::putResponse),
                Operation.of("CreateAuthorizer", "POST " + api + "/authorizers", this::authorizer));
    }

    private Operation list(
            String name, String collection, Function<Parts, Map<String, ObjectNode>> parts) {
        return Operation.of(
                name,
                "GET /restapis/{api}" + collection,
                (http, labels) ->
                        Page.of(
                                http,
                                List.copyOf(parts.apply(lookup.api(labels).parts()).values())));
    }

    private static Map<String, ObjectNode> responses(Parts parts) {
        var responses = new TreeMap<String, ObjectNode>();
        GatewayResponses.STATUS_BY_TYPE.forEach(
                (type, status) -> responses.put(type, GatewayResponses.standard(type, status)));
        responses.putAll(parts.gatewayResponses());
        return responses;
    }

    private Answer response(Labels labels) {
        ObjectNode response = responses(lookup.api(labels).parts()).get(labels.get("type"));
        if (response == null) {
            throw Lookup.notFound("Invalid gateway response type specified");
        }
        return Answer.json(200, response);
    }

    private Answer putResponse(Received http, Labels labels) {
        ObjectNode response = Json.read(http.body());
        response.put("responseType", labels.get("type")).put("defaultResponse", false);
        lookup.api(labels).parts().gatewayResponses().put(labels.get("type"), response);
        return Answer.json(201, response);
    }

    private Answer authorizer(Received http, Labels labels) {
        ObjectNode authorizer = Json.read(http.body()).put("id", world.ids().next(6));
        lookup.api(labels).parts().authorizers().put(authorizer.path("id").asText(), authorizer);
        return Answer.json(201, authorizer);
    }
}
