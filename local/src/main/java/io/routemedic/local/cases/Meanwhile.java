package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.local.aws.Call;
import io.routemedic.local.aws.CallHook;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.world.ApiMethod;
import io.routemedic.local.world.Resource;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What other people do while RouteMedic is at work: once, right after it made a call for the first
 * time, or for the time that {@code occurrence} says, and before it hears of that call's result.
 */
final class Meanwhile implements CallHook {

    private final JsonNode event;
    private final LocalCloud cloud;
    private final List<CaseRequest> requests;
    private final AtomicInteger made = new AtomicInteger();

    private Meanwhile(JsonNode event, LocalCloud cloud) {
        this.event = event;
        this.cloud = cloud;
        this.requests =
                event.has("requests") ? RequestsReader.read(event.path("requests")) : List.of();
        if (!event.path("after").isTextual()) {
            throw new UnusableCaseException(
                    "What happens meanwhile needs `after`, the call that it follows: " + event);
        }
    }

    /** Sets the stage: all of {@code meanwhile} happens in this cloud from now on. */
    static void prepare(JsonNode gateway, LocalCloud cloud) {
        gateway.path("meanwhile")
                .forEach(event -> cloud.controls().hook(new Meanwhile(event, cloud)));
    }

    @Override
    public void after(Call call) {
        if (call.name().equals(event.path("after").asText())
                && made.incrementAndGet() == event.path("occurrence").asInt(1)) {
            synchronized (cloud.world()) {
                event.path("draft").properties().forEach(one -> edit(one.getKey(), one.getValue()));
                if (event.has("deploy")) {
                    deploy(event.path("deploy").asText());
                }
            }
            new Clients(cloud).send(requests);
            cloud.logs().flush();
        }
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
        String id = event.path("restApi").asText();
        return cloud.world()
                .api(id)
                .orElseThrow(
                        () ->
                                new UnusableCaseException(
                                        "`meanwhile` names the API `%s`, which is not there."
                                                .formatted(id)));
    }
}
