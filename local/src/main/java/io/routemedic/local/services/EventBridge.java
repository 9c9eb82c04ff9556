package io.routemedic.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.JsonProtocol;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Event buses, which keep what is put on them. */
public final class EventBridge implements AwsService {

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    @Override
    public String signingName() {
        return "events";
    }

    @Override
    public AwsRequest request(Received http) {
        JsonNode first = Json.read(http.body()).path("Entries").path(0);
        String bus = Json.text(first, "EventBusName").orElse("default");
        return new AwsRequest(JsonProtocol.operation(http), bus, http);
    }

    @Override
    public Answer serve(AwsRequest request) {
        if (!request.operation().equals("PutEvents")) {
            throw JsonProtocol.unknown(request.operation());
        }
        ObjectNode answer = Json.object().put("FailedEntryCount", 0);
        var ids = answer.putArray("Entries");
        Json.elements(Json.read(request.http().body()), "Entries")
                .forEach(
                        entry -> {
                            events.add(entry);
                            ids.addObject().put("EventId", UUID.randomUUID().toString());
                        });
        return JsonProtocol.answer(answer);
    }

    @Override
    public Answer refuse(AwsError error) {
        return JsonProtocol.refuse(error);
    }

    /**
     * The entries put, in order, as the caller wrote them: {@code Source}, {@code Detail} and so
     * on.
     */
    public List<JsonNode> events() {
        return List.copyOf(events);
    }
}
