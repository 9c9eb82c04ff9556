package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import io.routemedic.local.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Stages: what is served, and how it is logged. */
final class Stages {

    private final InstantSource clock;
    private final Lookup lookup;

    Stages(World world, InstantSource clock) {
        this.clock = clock;
        this.lookup = new Lookup(world);
    }

    List<Operation> operations() {
        String all = "/restapis/{api}/stages";
        String one = all + "/{stage}";
        return List.of(
                Operation.of("GetStages", "GET " + all, this::list),
                Operation.of("CreateStage", "POST " + all, this::create),
                Operation.of(
                        "GetStage",
                        "GET " + one,
                        (_, labels) -> Answer.json(200, lookup.stage(labels).attributes())),
                Operation.of("UpdateStage", "PATCH " + one, this::update),
                Operation.of("DeleteStage", "DELETE " + one, (_, labels) -> delete(labels)));
    }

    static StageState fresh(String name, String deploymentId, Instant now) {
        ObjectNode attributes = Json.object().put("stageName", name);
        attributes.put("deploymentId", deploymentId);
        attributes.set("createdDate", StageState.seconds(now));
        return new StageState(attributes);
    }

    private Answer list(Received http, Labels labels) {
        String deploymentId = http.parameter("deploymentId").orElse("");
        ObjectNode stages = Json.object();
        var items = stages.putArray("item");
        lookup.api(labels).stages().values().stream()
                .filter(stage -> deploymentId.isEmpty() || stage.serves(deploymentId))
                .forEach(stage -> items.add(stage.attributes()));
        return Answer.json(200, stages);
    }

    private Answer create(Received http, Labels labels) {
        RestApiState api = lookup.api(labels);
        ObjectNode body = Json.read(http.body());
        String name = Json.text(body, "stageName").orElse("");
        String deploymentId = Json.text(body, "deploymentId").orElse("");
        if (api.stage(name).isPresent()) {
            throw new AwsError(409, "ConflictException", "Stage already exists");
        }
        if (api.deployment(deploymentId).isEmpty()) {
            throw Lookup.badRequest("Deployment id does not exist");
        }
        StageState stage = fresh(name, deploymentId, clock.instant());
        stage.attributes().setAll(body);
        stage.touch(clock.instant());
        api.stages().put(name, stage);
        return Answer.json(201, stage.attributes());
    }

    private Answer update(Received http, Labels labels) {
        StageState stage = lookup.stage(labels);
        ObjectNode patched = stage.attributes().deepCopy();
        var patch = new StagePatch(lookup.api(labels), patched);
        Json.elements(Json.read(http.body()), "patchOperations").forEach(patch::apply);
        stage.attributes().removeAll();
        stage.attributes().setAll(patched);
        stage.touch(clock.instant());
        return Answer.json(200, stage.attributes());
    }

    private Answer delete(Labels labels) {
        lookup.api(labels).stages().remove(lookup.stage(labels).name());
        return Answer.empty(202);
    }
}
