package io.routemedic.diagnosis.ahead;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to look at: one API with the stage {@code prod}, and its surroundings. */
final class Outlooks {

    static final ApiId API = new ApiId("a1b2c3d4e5");
    static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    static final String FORMAT = "{\"m\":\"$context.httpMethod\",\"p\":\"$context.path\"}";

    private static final Instant DEPLOYED = Instant.parse("2026-11-01T09:00:00Z");
    private static final RouteAccess IAM = new RouteAccess("AWS_IAM", false);

    private Optional<String> format = Optional.of(FORMAT);
    private boolean logs = true;
    private boolean disabled;
    private final List<String> live = new ArrayList<>();
    private final Map<Route, Draft.Method> draft = new HashMap<>();
    private Optional<List<CustomDomain>> domains = Optional.of(List.of());

    Outlooks live(String... routes) {
        live.addAll(List.of(routes));
        return this;
    }

    Outlooks drafted(String route, boolean integrated, boolean allowsOrigins) {
        draft.put(Route.parse(route), new Draft.Method(IAM, integrated, allowsOrigins));
        return this;
    }

    Outlooks disabled() {
        disabled = true;
        return this;
    }

    Outlooks without(String logged) {
        format = Optional.of(FORMAT.replace(logged, "$context.status"));
        return this;
    }

    Outlooks withoutLog() {
        logs = false;
        return this;
    }

    Outlooks domainsUnread() {
        domains = Optional.empty();
        return this;
    }

    Outlooks domain(CustomDomain.RoutingMode mode, int rules, BasePathMapping... mappings) {
        CustomDomain one = new CustomDomain("api.example.com", mode, List.of(mappings), rules);
        domains = domains.map(all -> Stream.concat(all.stream(), Stream.of(one)).toList());
        return this;
    }

    Outlooks mapped(String basePath, String stage) {
        return domain(
                CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY,
                0,
                new BasePathMapping(basePath, API, Optional.of(new StageName(stage))));
    }

    List<Trap> foundBy(TrapFinder finder) {
        Deployment deployment =
                new Deployment(
                        new DeploymentId("dep001"),
                        DEPLOYED,
                        "",
                        live.stream()
                                .map(Route::parse)
                                .collect(
                                        HashMap::new,
                                        (all, route) -> all.put(route, IAM),
                                        HashMap::putAll));
        Stage stage =
                new Stage(
                        PROD,
                        deployment.id(),
                        Optional.empty(),
                        Optional.of(new Stage.AccessLog("arn", format)).filter(_ -> logs),
                        DEPLOYED,
                        Map.of());
        return finder.find(
                new Outlook(
                        List.of(
                                new Outlook.Api(
                                        new RestApi(API, "orders", disabled, Map.of()),
                                        List.of(stage),
                                        Map.of(PROD.stage(), deployment),
                                        Optional.of(new Draft(draft, "f")))),
                        domains));
    }
}
