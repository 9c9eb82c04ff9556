package io.routemedic.diagnosis;

import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.snapshot.Snapshot;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sets the scene for a hypothesis: one incident on stage {@code a1b2c3d4e5/prod}, and what is
 * configured around it. A path is given as the access log shows it.
 */
public final class Scene {
    public static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    public static final String EXECUTE_API = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
    public static final String CUSTOM = "api.example.com";
    public static final Instant DEPLOYED = Instant.parse("2026-11-01T09:00:00Z");
    public static final Instant ASKED = Instant.parse("2026-11-20T12:00:00Z");

    private final String method;
    private final List<String> paths;
    private Optional<StageRef> origin = Optional.of(PROD);
    private String shape = "shape";
    private Symptom symptom = Symptom.RESPONSE_TYPE;
    private String host = EXECUTE_API;
    private Optional<String> basePathMatched = Optional.empty();
    private Optional<String> integrationStatus = Optional.empty();
    private Optional<Boolean> canaryRequest = Optional.empty();
    private Set<LogVariable> logged = EnumSet.allOf(LogVariable.class);
    private Incident.Activity activity = new Incident.Activity(3, 1, 2);
    private Optional<String> format = Optional.empty();
    private Instant updated = DEPLOYED;
    private Optional<Reading<RestApi>> api = Optional.empty();
    private Optional<Reading<Stage>> stage = Optional.empty();
    private Reading<Deployment> live = read("GetDeployment", deployment("dep001"));
    private Optional<Reading<Deployment>> canary = Optional.empty();
    private Optional<Reading<Draft>> draft = Optional.of(read("GetResources", draftOf(true)));
    private Optional<Reading<CustomDomain>> domain = Optional.empty();
    private Optional<Reading<List<CustomDomain>>> domains = Optional.empty();
    private Optional<Reading<List<Deployment>>> earlier =
            Optional.of(read("GetDeployments", List.of()));
    private Optional<Reading<List<Stage>>> siblings = Optional.empty();
    private final Map<StageRef, Reading<Deployment>> elsewhere = new HashMap<>();

    private Scene(String method, String... paths) {
        this.method = method;
        this.paths = List.of(paths);
    }

    public static Scene of(String method, String... paths) {
        return new Scene(method, paths);
    }

    public Scene live(String... routes) {
        live = read("GetDeployment", deployment("dep001", routes));
        return this;
    }

    public Scene liveUnread() {
        live = unread("GetDeployment");
        return this;
    }

    public Scene draft(String... routes) {
        draft = Optional.of(read("GetResources", draftOf(true, routes)));
        return this;
    }

    public Scene draftWithoutIntegrations(String... routes) {
        draft = Optional.of(read("GetResources", draftOf(false, routes)));
        return this;
    }

    public Scene draftUnread() {
        draft = Optional.of(unread("GetResources"));
        return this;
    }

    public Scene earlier(String... routes) {
        earlier = Optional.of(read("GetDeployments", List.of(deployment("dep000", routes))));
        return this;
    }

    public Scene earlierUnread() {
        earlier = Optional.of(unread("GetDeployments"));
        return this;
    }

    public Scene canary(String... routes) {
        canary = Optional.of(read("GetDeployment", deployment("dep002", routes)));
        return this;
    }

    public Scene canaryUnread() {
        canary = Optional.of(unread("GetDeployment"));
        return this;
    }

    public Scene toCanary(boolean answer) {
        canaryRequest = Optional.of(answer);
        return this;
    }

    public Scene elsewhere(String api, String name, String... routes) {
        elsewhere.put(
                StageRef.of(api, name), read("GetDeployment", deployment("dep-" + name, routes)));
        return this;
    }

    public Scene elsewhereUnread(String api, String name) {
        elsewhere.put(StageRef.of(api, name), unread("GetStage"));
        return this;
    }

    /** The request came over the custom domain; each mapping is {@code base=api/stage}. */
    public Scene overDomain(String... mappings) {
        host = CUSTOM;
        domain = Optional.of(read("GetBasePathMappings", domainOf(mappings)));
        return this;
    }

    public Scene overDomain(Reading<CustomDomain> reading) {
        host = CUSTOM;
        domain = Optional.of(reading);
        return this;
    }

    public Scene domains(String... mappings) {
        domains = Optional.of(read("GetDomainNames", List.of(domainOf(mappings))));
        return this;
    }

    public Scene domainsUnread() {
        domains = Optional.of(unread("GetDomainNames"));
        return this;
    }

    public Scene host(String name) {
        host = name;
        return this;
    }

    public Scene basePathMatched(String value) {
        basePathMatched = Optional.of(value);
        return this;
    }

    public Scene symptom(Symptom value) {
        symptom = value;
        return this;
    }

    public Scene integrationStatus(String status) {
        integrationStatus = Optional.of(status);
        return this;
    }

    public Scene logged(Set<LogVariable> variables) {
        logged = variables;
        return this;
    }

    public Scene activity(int requests, int paths, int sources) {
        activity = new Incident.Activity(requests, paths, sources);
        return this;
    }

    public Scene merged() {
        shape = "*";
        return this;
    }

    public Scene withoutStage() {
        origin = Optional.empty();
        stage = Optional.of(unread("GetStage"));
        return this;
    }

    public Scene stage(Reading<Stage> reading) {
        stage = Optional.of(reading);
        return this;
    }

    public Scene stageUnread() {
        stage = Optional.of(unread("GetStage"));
        live = unread("GetStage");
        return this;
    }

    public Scene updated(Instant time) {
        updated = time;
        return this;
    }

    public Scene format(String text) {
        format = Optional.of(text);
        return this;
    }

    public Scene api(Reading<RestApi> reading) {
        api = Optional.of(reading);
        return this;
    }

    public Scene siblings(String... names) {
        siblings =
                Optional.of(
                        read(
                                "GetStages",
                                Stream.of(names)
                                        .map(n -> stageOf(StageRef.of("a1b2c3d4e5", n)))
                                        .toList()));
        return this;
    }

    public Examination examination() {
        return new Examination(incident(), snapshot());
    }

    public Verdict test(Hypothesis hypothesis) {
        return hypothesis.test(examination());
    }

    public Incident incident() {
        IncidentKey.Origin from =
                new IncidentKey.Origin("111122223333", "eu-west-1", "/apigw/orders-prod", origin);
        return new Incident(
                IncidentKey.of(from, method, shape),
                symptom,
                3,
                2,
                ASKED,
                ASKED.plusSeconds(5),
                paths,
                logged.contains(LogVariable.DOMAIN_NAME) ? Optional.of(host) : Optional.empty(),
                basePathMatched,
                integrationStatus,
                canaryRequest,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                logged,
                activity);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                api,
                stage.orElseGet(() -> read("GetStage", stageOf(PROD))),
                live,
                canary,
                draft,
                domain,
                domains,
                earlier,
                siblings,
                elsewhere);
    }

    private Stage stageOf(StageRef ref) {
        return new Stage(
                ref,
                new DeploymentId("dep001"),
                canary.map(reading -> new Stage.Canary(new DeploymentId("dep002"), 10)),
                Optional.of(new Stage.AccessLog("arn:aws:logs:::log-group:/x", format)),
                updated,
                Map.of());
    }

    public static <T> Reading<T> read(String call, T value) {
        return new Reading.Read<>(value, source(call));
    }

    public static <T> Reading<T> absent(String call) {
        return new Reading.Absent<>(source(call));
    }

    public static <T> Reading<T> unread(String call) {
        return new Reading.Unread<>("apigateway:" + call, "access was denied");
    }

    private static Source source(String call) {
        return new Source("apigateway:" + call, ASKED.plusSeconds(60));
    }

    /** Routes are {@code METHOD /path}, with the authorization in front: {@code AWS_IAM GET /x}. */
    public static Deployment deployment(String id, String... routes) {
        Map<Route, RouteAccess> access = new HashMap<>();
        for (String text : routes) {
            access.put(route(text), access(text));
        }
        return new Deployment(new DeploymentId(id), DEPLOYED, "", access);
    }

    private static Draft draftOf(boolean integrated, String... routes) {
        Map<Route, Draft.Method> methods = new HashMap<>();
        for (String text : routes) {
            methods.put(route(text), new Draft.Method(access(text), integrated));
        }
        return new Draft(methods, "fingerprint");
    }

    private static Route route(String text) {
        int method = text.lastIndexOf(' ', text.lastIndexOf(' ') - 1) + 1;
        return Route.parse(text.substring(method));
    }

    private static RouteAccess access(String text) {
        int end = text.lastIndexOf(' ', text.lastIndexOf(' ') - 1);
        return new RouteAccess(end < 0 ? "NONE" : text.substring(0, end), false);
    }

    public static CustomDomain domainOf(String... mappings) {
        return new CustomDomain(
                CUSTOM,
                CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY,
                Stream.of(mappings).map(Scene::mapping).toList(),
                0);
    }

    private static BasePathMapping mapping(String text) {
        String[] sides = text.split("=", -1);
        String[] target = sides[1].split("/", -1);
        StageRef ref = StageRef.of(target[0], target.length > 1 ? target[1] : "prod");
        return new BasePathMapping(
                sides[0],
                ref.api(),
                target.length > 1 ? Optional.of(ref.stage()) : Optional.empty());
    }
}
