package io.routemedic.policy;

import io.routemedic.configuration.Limits;
import io.routemedic.configuration.Mode;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A proposal that every guard agrees to, and what tests change about it. */
public final class Proposals {

    public static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    public static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    public static final RouteAccess IAM = new RouteAccess("AWS_IAM", false);
    public static final RouteAccess OPEN = new RouteAccess("NONE", false);

    public Mode mode = Mode.HEAL;
    public Set<Route> allowOpenRoutes = Set.of();
    public int minRequests = 3;
    public int minSources = 2;
    public int maxHealsPerDay = 3;
    public Duration quietPeriod = Duration.ofMinutes(10);
    public Duration verifyAfter = Duration.ofSeconds(90);
    public Set<String> managedElsewhere = Limits.USUAL_MARKERS;

    public Cause cause = Cause.ROUTE_NOT_DEPLOYED;
    public Confidence confidence = Confidence.CERTAIN;
    public List<Finding.Alternative> alternatives = List.of();
    public List<String> unchecked = List.of();
    public long requests = 12;
    public int sources = 4;

    public Reading<RestApi> api =
            read("GetRestApi", new RestApi(PROD.api(), "orders", false, Map.of("team", "shop")));
    public Reading<Stage> stage = read("GetStage", stage(Map.of()));
    public Reading<Draft> draft =
            read("GetResources", draft(Map.of("POST /orders", new Draft.Method(IAM, true))));
    public Reading<Plan> plan = read("GetExport", plan(Map.of("POST /orders", IAM)));

    public Reading<Boolean> healingEnabled = read("GetParameter", true);
    public Reading<HealHistory> history = absent("GetItem");
    public Reading<Instant> draftUnchangedSince = read("GetItem", NOW.minusSeconds(3600));
    public Optional<String> expectedPlan = Optional.empty();
    public Optional<String> approvedPlan = Optional.empty();
    public Optional<Circumstances.Tally> tally = Optional.empty();

    public Proposal build() {
        return new Proposal(
                finding(),
                api,
                stage,
                draft,
                plan,
                new HealingRules(
                        mode,
                        allowOpenRoutes,
                        quietPeriod,
                        verifyAfter,
                        maxHealsPerDay,
                        minRequests,
                        minSources,
                        managedElsewhere),
                new Circumstances(
                        healingEnabled,
                        history,
                        draftUnchangedSince,
                        expectedPlan,
                        approvedPlan,
                        tally,
                        NOW));
    }

    /** What could not be read counts against healing, with the reason that the reading gives. */
    public static <T> Reading<T> unread(String call) {
        return new Reading.Unread<>(call, "`" + call + "` was throttled.");
    }

    public static <T> Reading<T> absent(String call) {
        return new Reading.Absent<>(new Source(call, NOW));
    }

    public static <T> Reading<T> read(String call, T value) {
        return new Reading.Read<>(value, new Source(call, NOW));
    }

    public static Stage stage(Map<String, String> tags) {
        return new Stage(
                PROD, new DeploymentId("dep001"), Optional.empty(), Optional.empty(), NOW, tags);
    }

    public static Draft draft(Map<String, Draft.Method> methods) {
        Map<Route, Draft.Method> byRoute = new TreeMap<>();
        methods.forEach((route, method) -> byRoute.put(Route.parse(route), method));
        return new Draft(byRoute, "draft1");
    }

    public static Plan plan(Map<String, RouteAccess> added) {
        return plan(added, Map.of(), List.of(), List.of(), List.of());
    }

    public static Plan plan(
            Map<String, RouteAccess> added,
            Map<String, RouteAccess> removed,
            List<RouteDiff.Change> changed,
            List<String> changedDefinitions,
            List<String> unchecked) {
        return new Plan(
                PROD,
                new DeploymentId("dep001"),
                "draft1",
                routes(added),
                routes(removed),
                changed,
                changedDefinitions,
                unchecked,
                "plan1");
    }

    private static SortedMap<Route, RouteAccess> routes(Map<String, RouteAccess> routes) {
        SortedMap<Route, RouteAccess> byRoute = new TreeMap<>();
        routes.forEach((route, access) -> byRoute.put(Route.parse(route), access));
        return byRoute;
    }

    private Finding finding() {
        Incident incident =
                new Incident(
                        IncidentKey.of(
                                new IncidentKey.Origin(
                                        "111122223333",
                                        "eu-west-1",
                                        "/apigw/orders",
                                        Optional.of(PROD)),
                                "POST",
                                "/prod/orders"),
                        Symptom.RESPONSE_TYPE,
                        requests,
                        sources,
                        NOW,
                        NOW,
                        List.of("/prod/orders"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        new Incident.Activity(requests, 1, sources));
        return new Finding(
                incident,
                cause,
                confidence,
                List.of(),
                List.of(),
                List.of(),
                alternatives,
                unchecked);
    }
}
