package io.routemedic.local.services;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.JsonProtocol;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** SSM parameters. */
public final class Ssm implements AwsService {

    private final Map<String, String> parameters = new ConcurrentHashMap<>();

    @Override
    public String signingName() {
        return "ssm";
    }

    public void put(String name, String value) {
        parameters.put(name, value);
    }

    @Override
    public AwsRequest request(Received http) {
        ObjectNode body = Json.read(http.body());
        String name = Json.text(body, "Name").orElseGet(() -> body.path("Names").toString());
        return new AwsRequest(JsonProtocol.operation(http), name, http);
    }

    @Override
    public Answer serve(AwsRequest request) {
        ObjectNode body = Json.read(request.http().body());
        return switch (request.operation()) {
            case "GetParameter" -> JsonProtocol.answer(get(request.resource()));
            case "GetParameters" -> JsonProtocol.answer(getAll(body));
            case "PutParameter" -> {
                put(request.resource(), body.path("Value").asText());
                yield JsonProtocol.answer(Json.object().put("Version", 1));
            }
            default -> throw JsonProtocol.unknown(request.operation());
        };
    }

    private ObjectNode get(String name) {
        String value =
                Optional.ofNullable(parameters.get(name))
                        .orElseThrow(() -> new AwsError(400, "ParameterNotFound", ""));
        ObjectNode answer = Json.object();
        answer.set("Parameter", shown(name, value));
        return answer;
    }

    private ObjectNode getAll(ObjectNode body) {
        ObjectNode answer = Json.object();
        var found = answer.putArray("Parameters");
        var missing = answer.putArray("InvalidParameters");
        Json.elements(body, "Names")
                .map(name -> name.asText())
                .forEach(
                        name ->
                                Optional.ofNullable(parameters.get(name))
                                        .ifPresentOrElse(
                                                value -> found.add(shown(name, value)),
                                                () -> missing.add(name)));
        return answer;
    }

    private static ObjectNode shown(String name, String value) {
        return Json.object()
                .put("Name", name)
                .put("Type", "String")
                .put("Value", value)
                .put("Version", 1);
    }

    @Override
    public Answer refuse(AwsError error) {
        return JsonProtocol.refuse(error);
    }
}
