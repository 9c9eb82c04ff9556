package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.Definition;
import io.routemedic.local.world.DeploymentState;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import io.routemedic.local.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Deployments: immutable snapshots of the draft. */
final class Deployments {

    private final World world;
    private final InstantSource clock;
    private final Lookup lookup;

    Deployments(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
        this.lookup = new Lookup(world);
    }

    List<Operation> operations() {
        String all = "/restapis/{api}/deployments";
        String one = all + "/{deployment}";
        return List.of(
                Operation.of("GetDeployments", "GET " + all, this::list),
                Operation.of("CreateDeployment", "POST " + all, this::create),
                Operation.of("GetDeployment", "GET " + one, this::get),
                Operation.of("DeleteDeployment", "DELETE " + one, (_, labels) -> delete(labels)));
    }

    private Answer list(Received http, Labels labels) {
        List<ObjectNode> items =
                lookup.api(labels).deployments().values().stream()
                        .map(deployment -> shown(deployment, false))
                        .toList()
                        .reversed();
        return Page.of(http, items);
    }

    private Answer get(Received http, Labels labels) {
        boolean summary = http.query().getOrDefault("embed", List.of()).contains("apisummary");
        return Answer.json(200, shown(lookup.deployment(labels), summary));
    }

    private static ObjectNode shown(DeploymentState deployment, boolean withSummary) {
        ObjectNode shown = Json.object().put("id", deployment.id());
        // Whole seconds, so that two of the same second cannot be told apart by it.
        Instant second = deployment.created().truncatedTo(ChronoUnit.SECONDS);
        shown.set("createdDate", StageState.seconds(second));
        if (!deployment.description().isEmpty()) {
            shown.put("description", deployment.description());
        }
        if (withSummary) {
            shown.set("apiSummary", summary(deployment.definition()));
        }
        return shown;
    }

    private static ObjectNode summary(Definition definition) {
        ObjectNode summary = Json.object();
        definition
                .methods()
                .forEach(
                        (path, methods) -> {
                            ObjectNode at = summary.putObject(path);
                            methods.forEach(
                                    (name, method) ->
                                            at.putObject(name)
                                                    .put(
                                                            "authorizationType",
                                                            method.authorizationType())
                                                    .put(
                                                            "apiKeyRequired",
                                                            method.apiKeyRequired()));
                        });
        return summary;
    }

    private Answer create(Received http, Labels labels) {
        RestApiState api = lookup.api(labels);
        ObjectNode body = Json.read(http.body());
        Definition draft = api.snapshot();
        if (draft.methods().isEmpty()) {
            throw Lookup.badRequest("The REST API doesn't contain any methods");
        }
        if (!draft.isDeployable()) {
            throw Lookup.badRequest("No integration defined for method");
        }
        String stageName = Json.text(body, "stageName").orElse("");
        if (stageName.isEmpty() && body.path("canarySettings").isObject()) {
            throw Lookup.badRequest(
                    "Invalid deployment content specified.Non null and non empty stageName must be"
                            + " provided for canary deployment. Provided value is null");
        }
        String description = Json.text(body, "description").orElse("");
        var deployment = api.deploy(world.ids().next(6), clock.instant(), description);
        if (!stageName.isEmpty()) {
            serve(api, stageName, deployment, body);
        }
        return Answer.json(201, shown(deployment, false));
    }

    private void serve(
            RestApiState api, String stageName, DeploymentState deployment, ObjectNode body) {
        StageState stage =
                api.stages()
                        .computeIfAbsent(
                                stageName,
                                name -> Stages.fresh(name, deployment.id(), clock.instant()));
        if (body.path("canarySettings") instanceof ObjectNode canary) {
            canary.put("deploymentId", deployment.id());
            stage.attributes().set("canarySettings", canary);
        } else {
            stage.attributes().put("deploymentId", deployment.id());
        }
        stage.touch(clock.instant());
    }

    private Answer delete(Labels labels) {
        DeploymentState deployment = lookup.deployment(labels);
        RestApiState api = lookup.api(labels);
        if (api.stages().values().stream().anyMatch(stage -> stage.serves(deployment.id()))) {
            throw Lookup.badRequest(
                    "Active stages pointing to this deployment must be moved or deleted");
        }
        api.deployments().remove(deployment.id());
        return Answer.empty(202);
    }
}
