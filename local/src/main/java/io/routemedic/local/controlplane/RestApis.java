package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.Parts;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import io.routemedic.local.world.World;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** REST APIs and their tags. */
final class RestApis {

    private final World world;
    private final InstantSource clock;
    private final Lookup lookup;

    RestApis(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
        this.lookup = new Lookup(world);
    }

    List<Operation> operations() {
        return List.of(
                Operation.of("GetRestApis", "GET /restapis", (http, _) -> list(http)),
                Operation.of("CreateRestApi", "POST /restapis", (http, _) -> create(http)),
                Operation.of(
                        "GetRestApi",
                        "GET /restapis/{api}",
                        (_, labels) -> Answer.json(200, shown(lookup.api(labels)))),
                Operation.of(
                        "DeleteRestApi", "DELETE /restapis/{api}", (_, labels) -> delete(labels)),
                Operation.of("GetTags", "GET /tags/{arn+}", (_, labels) -> tags(labels)));
    }

    private Answer list(Received http) {
        return Page.of(http, world.apis().values().stream().map(RestApis::shown).toList());
    }

    private Answer create(Received http) {
        ObjectNode settings = Json.read(http.body());
        settings.set("createdDate", StageState.seconds(clock.instant()));
        var parts =
                new Parts(
                        settings,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>());
        return Answer.json(201, shown(world.create(world.ids().next(10), parts)));
    }

    private Answer delete(Labels labels) {
        world.apis().remove(lookup.api(labels).id());
        return Answer.empty(202);
    }

    private static ObjectNode shown(RestApiState api) {
        ObjectNode shown = api.parts().settings().deepCopy();
        if (!shown.has("apiKeySource")) {
            shown.put("apiKeySource", "HEADER");
        }
        shown.put("disableExecuteApiEndpoint", api.executeApiDisabled());
        return shown;
    }

    /** Of {@code arn:aws:apigateway:region::/restapis/id} or one of its stages. */
    private Answer tags(Labels labels) {
        String arn = labels.get("arn");
        List<String> path = List.of(arn.substring(arn.indexOf("::/") + 3).split("/", -1));
        var api = lookup.api(new Labels(Map.of("api", path.size() > 1 ? path.get(1) : "")));
        ObjectNode tagged =
                path.size() > 3
                        ? api.stage(path.get(3)).map(StageState::attributes).orElseGet(Json::object)
                        : api.parts().settings();
        ObjectNode tags = Json.object();
        tags.set("tags", Json.child(tagged, "tags"));
        return Answer.json(200, tags);
    }
}
