package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.actuation.Descriptions;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One API with one stage, in memory, as API Gateway behaves: a deployment publishes the whole draft
 * at the moment it is made, and a stage is switched without any condition.
 */
public final class FakeGateway implements ConfigurationReader, DeploymentActuator {

    public static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    public static final Route LIVE = new Route("GET", "/orders");
    public static final Route MISSING = new Route("POST", "/orders");
    public static final DeploymentId FIRST = new DeploymentId("dep1");
    public static final RouteAccess IAM = new RouteAccess("AWS_IAM", false);

    /** A deployment's behaviour beyond its routes. */
    private record Made(Deployment deployment, Map<String, String> definitions) {}

    /** What the stage was switched from and to, by RouteMedic or by somebody else. */
    public record Switch(DeploymentId from, DeploymentId to, boolean byUs) {}

    private final InstantSource clock;
    private final Map<Route, RouteAccess> draft = new TreeMap<>();
    private final Map<String, String> draftDefinitions = new TreeMap<>();
    private final Map<DeploymentId, Made> deployments = new LinkedHashMap<>();
    private final List<Switch> switches = new ArrayList<>();
    private DeploymentId served = FIRST;
    private Optional<Stage.Canary> canary = Optional.empty();
    private long updates;
    private String name = "orders";
    private Optional<String> otherName = Optional.empty();
    private int created;
    private Optional<Actuation.Refusal> refusal = Optional.empty();
    private int refusals;
    private int mostDeployments = 1000;

    FakeGateway(InstantSource clock) {
        this.clock = clock;
        draft.put(LIVE, IAM);
        draftDefinitions.put(LIVE + " integration", "orders-v1");
        deploy("first");
        draft.put(MISSING, IAM);
        draftDefinitions.put(MISSING + " integration", "orders-v1");
    }

    private DeploymentId deploy(String description) {
        DeploymentId id = new DeploymentId("dep" + ++created);
        Deployment deployment = new Deployment(id, clock.instant(), description, Map.copyOf(draft));
        deployments.put(id, new Made(deployment, Map.copyOf(draftDefinitions)));
        return id;
    }

    private void switchTo(DeploymentId id, boolean byUs) {
        switches.add(new Switch(served, id, byUs));
        served = id;
        updates++;
    }

    // What somebody else does.

    public synchronized void edit(Route route, RouteAccess access) {
        draft.put(route, access);
        draftDefinitions.put(route + " integration", "edited");
    }

    synchronized void editIntegration(Route route, String integration) {
        draftDefinitions.put(route + " integration", integration);
    }

    public synchronized DeploymentId someoneDeploys() {
        DeploymentId id = deploy("by hand");
        switchTo(id, false);
        return id;
    }

    synchronized void someoneServes(DeploymentId id) {
        switchTo(id, false);
    }

    synchronized void someoneStartsACanary() {
        canary = Optional.of(new Stage.Canary(deploy("canary"), 10));
        updates++;
    }

    /** What this API is called, and another one of the account. */
    synchronized void name(String mine, String other) {
        name = mine;
        otherName = Optional.of(other);
    }

    /** The next calls that would create or serve something are refused. */
    synchronized void refuse(Actuation.Refusal why, int times) {
        refusal = Optional.of(why);
        refusals = times;
    }

    private Optional<Actuation<DeploymentId>> refused() {
        return refusal.filter(_ -> refusals-- > 0)
                .map(why -> new Actuation.Refused<>("It was refused: " + why + ".", why));
    }

    /** From now on the API may have no more deployments than this. */
    synchronized void allow(int most) {
        mostDeployments = most;
    }

    public synchronized DeploymentId leave(String description) {
        return deploy(description);
    }

    // What there is.

    synchronized DeploymentId served() {
        return served;
    }

    synchronized Set<Route> servedRoutes() {
        return Set.copyOf(made(served).orElseThrow().deployment().routes().keySet());
    }

    synchronized Map<String, String> servedDefinitions() {
        return made(served).orElseThrow().definitions();
    }

    public synchronized List<Switch> switches() {
        return List.copyOf(switches);
    }

    private Optional<Actuation<DeploymentId>> full() {
        return deployments.size() < mostDeployments
                ? Optional.empty()
                : Optional.of(
                        new Actuation.Refused<>(
                                "Maximum number of deployments reached.", Actuation.Refusal.FULL));
    }

    synchronized Set<DeploymentId> all() {
        return Set.copyOf(deployments.keySet());
    }

    synchronized List<Deployment.Head> ours() {
        return heads().stream()
                .filter(one -> Descriptions.healId(one.description()).isPresent())
                .toList();
    }

    private Optional<Made> made(DeploymentId id) {
        return Optional.ofNullable(deployments.get(id));
    }

    private List<Deployment.Head> heads() {
        return deployments.values().stream()
                .map(Made::deployment)
                .map(one -> new Deployment.Head(one.id(), one.created(), one.description()))
                .sorted(Comparator.comparing(Deployment.Head::created).reversed())
                .toList();
    }

    private <T> Reading<T> read(String call, T value) {
        return new Reading.Read<>(value, new Source("apigateway:" + call, clock.instant()));
    }

    private Stage stage() {
        return new Stage(
                PROD,
                served,
                canary,
                Optional.empty(),
                Instant.parse("2026-11-01T09:00:00Z").plusSeconds(updates),
                Map.of());
    }

    // What AWS answers.

    @Override
    public synchronized Actuation<DeploymentId> create(ApiId api, String description) {
        return refused()
                .or(this::full)
                .orElseGet(() -> new Actuation.Done<>(deploy(description), Optional.of("request")));
    }

    @Override
    public synchronized Actuation<DeploymentId> serve(StageRef stage, DeploymentId deployment) {
        Optional<Actuation<DeploymentId>> refused = refused();
        if (refused.isPresent()) {
            return refused.get();
        }
        if (made(deployment).isEmpty()) {
            return new Actuation.Refused<>("Deployment id does not exist", Actuation.Refusal.FINAL);
        }
        switchTo(deployment, true);
        return new Actuation.Done<>(deployment, Optional.of("request"));
    }

    @Override
    public synchronized Actuation<DeploymentId> delete(ApiId api, DeploymentId deployment) {
        if (deployment.equals(served)) {
            return new Actuation.Refused<>(
                    "Active stages point to this deployment", Actuation.Refusal.OTHER);
        }
        deployments.remove(deployment);
        return new Actuation.Done<>(deployment, Optional.of("request"));
    }

    @Override
    public synchronized <T> Reading<T> read(Question<T> question) {
        return question.answered(
                switch (question) {
                    case Question.OfApi _ -> read("GetRestApi", api());
                    case Question.OfApis _ -> read("GetRestApis", apis());
                    case Question.OfStage _ -> read("GetStage", stage());
                    case Question.OfStages _ -> read("GetStages", List.of(stage()));
                    case Question.OfDeployment(ApiId _, DeploymentId id) ->
                            made(id).<Reading<?>>map(one -> read("GetDeployment", one.deployment()))
                                    .orElseGet(() -> absent("GetDeployment"));
                    case Question.OfDeployments _ -> read("GetDeployments", heads());
                    case Question.OfDraft _ -> read("GetResources", draft());
                    case Question.OfDomain _ -> absent("GetDomainName");
                    case Question.OfDomains _ -> read("GetDomainNames", List.of());
                    case Question.OfLiveDefinitions _ ->
                            read("GetExport", new Definitions(servedDefinitions(), Set.of()));
                    case Question.OfDraftDefinitions _ ->
                            read("GetResources", new Definitions(draftDefinitions, Set.of()));
                });
    }

    private Reading<?> absent(String call) {
        return new Reading.Absent<>(new Source("apigateway:" + call, clock.instant()));
    }

    private RestApi api() {
        return new RestApi(PROD.api(), name, false, Map.of());
    }

    private List<RestApi> apis() {
        return Stream.concat(
                        Stream.of(api()),
                        otherName
                                .map(
                                        other ->
                                                new RestApi(
                                                        new ApiId("b1b2c3d4e5"),
                                                        other,
                                                        false,
                                                        Map.of()))
                                .stream())
                .toList();
    }

    private Draft draft() {
        Map<Route, Draft.Method> methods = new TreeMap<>();
        draft.forEach((route, access) -> methods.put(route, new Draft.Method(access, true)));
        return new Draft(methods, methods.toString());
    }
}
