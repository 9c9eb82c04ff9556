package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.world.ApiMethod;
import io.routemedic.local.world.Resource;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import java.time.Instant;
import java.util.List;

/**
 * What somebody else does: adds methods to the draft ({@code draft}; null takes one away), deploys
 * the draft to a stage ({@code deploy}), and sends requests ({@code requests}), in this order.
 */
final class Deed {

    private final JsonNode what;
    private final LocalCloud cloud;
    private final List<CaseRequest> requests;

    Deed(JsonNode what, LocalCloud cloud) {
        this.what = what;
        this.cloud = cloud;
        this.requests =
                what.has("requests") ? RequestsReader.read(what.path("requests")) : List.of();
    }

    /** Does it; the log lines of its requests are delivered. */
    void happen() {
        synchronized (cloud.world()) {
            what.path("draft").properties().forEach(one -> edit(one.getKey(), one.getValue()));
            if (what.has("deploy")) {
                deploy(what.path("deploy").asText());
            }
        }
        new Clients(cloud).send(requests);
        cloud.logs().flush();
    }

    private void edit(String path, JsonNode methods) {
        Resource resource = api().draft().at(path);
        methods.properties()
                .forEach(
                        method -> {
                            resource.methods().remove(method.getKey());
                            if (!method.getValue().isNull()) {
                                resource.methods()
                                        .put(
                                                method.getKey(),
                                                ApiMethod.described(
                                                        method.getKey(), method.getValue()));
                            }
                        });
    }

    private void deploy(String stageName) {
        RestApiState api = api();
        StageState stage =
                api.stage(stageName)
                        .orElseThrow(
                                () ->
                                        new UnusableCaseException(
                                                "There is no stage `%s` to deploy to."
                                                        .formatted(stageName)));
        String id = cloud.world().ids().next(6);
        api.deploy(id, Instant.now(), "by somebody else");
        stage.attributes().put("deploymentId", id);
        stage.touch(Instant.now());
    }

    private RestApiState api() {
        String id = what.path("restApi").asText();
        return cloud.world()
                .api(id)
                .orElseThrow(
                        () ->
                                new UnusableCaseException(
                                        "A case names the API `%s`, which is not there."
                                                .formatted(id)));
    }
}
