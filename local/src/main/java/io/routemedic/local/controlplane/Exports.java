package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.Definition;
import io.routemedic.local.world.DeploymentState;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import io.routemedic.local.world.World;
import java.util.List;

/** The definition that a stage serves, as OpenAPI. */
final class Exports {

    private final World world;
    private final Lookup lookup;

    Exports(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    List<Operation> operations() {
        return List.of(
                Operation.of(
                        "GetExport",
                        "GET /restapis/{api}/stages/{stage}/exports/{type}",
                        this::export));
    }

    private Answer export(Received http, Labels labels) {
        if (!labels.get("type").equals("oas30")) {
            throw Lookup.badRequest("The stand-in exports oas30 only");
        }
        RestApiState api = lookup.api(labels);
        StageState stage = lookup.stage(labels);
        Definition live =
                api.deployment(stage.deploymentId())
                        .map(DeploymentState::definition)
                        .orElseThrow(
                                () -> Lookup.notFound("Invalid Deployment identifier specified"));
        boolean extended =
                http.query().getOrDefault("extensions", List.of()).contains("apigateway");
        ObjectNode document =
                new OpenApi(live, extended).document(api.id(), world.region(), stage.name());
        String disposition = "attachment; filename=\"oas30_%s.json\"".formatted(stage.name());
        return Answer.text(200, "application/octet-stream", document.toPrettyString())
                .with("Content-Disposition", disposition);
    }
}
