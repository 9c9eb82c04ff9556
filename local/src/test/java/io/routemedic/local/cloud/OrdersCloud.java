package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.Call;
import io.routemedic.local.aws.CallHook;
import io.routemedic.local.cases.CaseReader;
import io.routemedic.local.cases.CaseRequest;
import io.routemedic.local.cases.Clients;
import io.routemedic.local.cases.SampleCase;
import io.routemedic.local.lambda.Result;
import io.routemedic.local.world.WorldReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The cloud of a case around the orders API, its requests sent and its functions done. */
public final class OrdersCloud implements AutoCloseable {

    public static final String STAGE = "a1b2c3d4e5/prod";

    private static final Path EVENTS =
            Path.of(System.getProperty("routemedic.home", "."), "events");

    private final LocalCloud cloud;
    private final SampleCase sample;

    private OrdersCloud(LocalCloud cloud, SampleCase sample) {
        this.cloud = cloud;
        this.sample = sample;
    }

    /** As a case says, before anybody sent anything. */
    public static OrdersCloud of(String name, Workshop workshop) {
        return of(name, workshop, settings -> settings);
    }

    /** As a case says but for its settings. */
    static OrdersCloud of(String name, Workshop workshop, UnaryOperator<ObjectNode> changed) {
        SampleCase sample = CaseReader.read(EVENTS.resolve(name));
        CloudSettings settings =
                sample.settings()
                        .map(OrdersCloud::provingLater)
                        .map(changed)
                        .map(CloudSettings::of)
                        .orElseGet(CloudSettings::observing);
        OrdersCloud orders =
                new OrdersCloud(
                        LocalCloud.start(WorldReader.read(sample.gateway()), settings, workshop),
                        sample);
        orders.cloud.controls().hook(orders.new Callers());
        return orders;
    }

    /** As in AWS, a heal is proven by a later message. */
    private static ObjectNode provingLater(JsonNode settings) {
        return Json.read(settings.toString()).put("verifyAfterSeconds", 1);
    }

    /** Come back once the stage was switched: without them nothing would prove a heal. */
    private final class Callers implements CallHook {

        @Override
        public void after(Call call) {
            if (call.name().equals("apigateway:UpdateStage") && !served().equals("dep001")) {
                new Clients(cloud).send(sample.requests());
            }
        }
    }

    /** Sends the case's requests, and waits until the functions are done with them. */
    public OrdersCloud fail() throws InterruptedException {
        new Clients(cloud).send(sample.requests());
        cloud.drain();
        return this;
    }

    /** What the case's clients send. */
    public List<CaseRequest> requests() {
        return sample.requests();
    }

    public LocalCloud cloud() {
        return cloud;
    }

    /** What a function answers; throws when it fails. */
    public JsonNode ask(String function, ObjectNode event) {
        if (cloud.invoke(function, event.toString()) instanceof Result.Returned(String answer)) {
            return Json.tree(answer.isEmpty() ? "null" : answer);
        }
        throw new IllegalStateException(function + " failed. " + cloud.functionLog());
    }

    /** What the console answers to an action on something, for a named person. */
    public JsonNode console(String action, String id) {
        return ask("console:act", act(action, id));
    }

    /** The event of an action, by a named person who has just looked at what is open. */
    public ObjectNode act(String action, String id) {
        return Json.object()
                .put("action", action)
                .put("id", id)
                .put("actor", "ann@example.com")
                .put("nonce", list().path("nonce").asText());
    }

    /** What is open, by the console's list. */
    public JsonNode list() {
        return ask("console:read", Json.object());
    }

    /** Makes a round of the schedule, and waits for what comes of it. */
    public void watch() throws InterruptedException {
        ask("watch", Json.object().put("source", "aws.events"));
        cloud.drain();
    }

    /** The deployment that the stage serves. */
    public String served() {
        return cloud.world()
                .api("a1b2c3d4e5")
                .flatMap(api -> api.stage("prod"))
                .orElseThrow()
                .deploymentId();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
