package io.routemedic.gateway.reading;

import static java.util.Objects.requireNonNull;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** API Gateway as a few maps: counts the calls, and denies those it is told to deny. */
public final class FakeConfigurationReader implements ConfigurationReader {
    public static final Instant DEPLOYED = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant READ = Instant.parse("2026-11-20T12:00:00Z");

    private final Map<ApiId, RestApi> apis = new HashMap<>();
    private final Map<StageRef, Stage> stages = new HashMap<>();
    private final Map<DeploymentId, Deployment> deployments = new HashMap<>();
    private final Map<ApiId, Draft> drafts = new HashMap<>();
    private final Map<String, CustomDomain> domains = new HashMap<>();
    private final Set<String> denied = new HashSet<>();
    private final List<String> calls = new ArrayList<>();
    private Optional<Definitions> definitions = Optional.empty();

    public FakeConfigurationReader api(String id, boolean executeApiDisabled) {
        apis.put(new ApiId(id), new RestApi(new ApiId(id), id, executeApiDisabled, Map.of()));
        return this;
    }

    public FakeConfigurationReader api(String id, String name) {
        apis.put(new ApiId(id), new RestApi(new ApiId(id), name, false, Map.of()));
        return this;
    }

    public FakeConfigurationReader stage(String api, String name, String... routes) {
        return stage(StageRef.of(api, name), Optional.empty(), routes);
    }

    /** The stage with a canary deployment that has these routes. */
    public FakeConfigurationReader canary(String api, String name, String... routes) {
        Deployment canary = deployment("canary-" + name, DEPLOYED, routes);
        return stage(
                StageRef.of(api, name),
                Optional.of(new Stage.Canary(canary.id(), 10)),
                routes(requireNonNull(stages.get(StageRef.of(api, name))).deployment()));
    }

    private String[] routes(DeploymentId id) {
        return requireNonNull(deployments.get(id)).routes().keySet().stream()
                .map(Route::toString)
                .toArray(String[]::new);
    }

    private FakeConfigurationReader stage(
            StageRef ref, Optional<Stage.Canary> canary, String... routes) {
        apis.putIfAbsent(ref.api(), new RestApi(ref.api(), "api", false, Map.of()));
        Deployment live = deployment("live-" + ref.api() + "-" + ref.stage(), DEPLOYED, routes);
        stages.put(ref, new Stage(ref, live.id(), canary, Optional.empty(), DEPLOYED, Map.of()));
        return this;
    }

    public FakeConfigurationReader deployed(String id, Instant created, String... routes) {
        deployment(id, created, routes);
        return this;
    }

    private Deployment deployment(String id, Instant created, String... routes) {
        Map<Route, RouteAccess> access = new HashMap<>();
        Stream.of(routes)
                .forEach(text -> access.put(Route.parse(text), new RouteAccess("NONE", false)));
        Deployment made = new Deployment(new DeploymentId(id), created, "", access);
        deployments.put(made.id(), made);
        return made;
    }

    public FakeConfigurationReader draft(String api, String... routes) {
        Map<Route, Draft.Method> methods = new HashMap<>();
        Stream.of(routes)
                .forEach(
                        text ->
                                methods.put(
                                        Route.parse(text),
                                        new Draft.Method(new RouteAccess("NONE", false), true)));
        Map<String, String> ids = new HashMap<>();
        methods.keySet().forEach(route -> ids.put(route.path(), "id of " + route.path()));
        drafts.put(new ApiId(api), new Draft(methods, "fingerprint", ids));
        return this;
    }

    /** The stage was last updated then. */
    public FakeConfigurationReader updated(String api, String name, Instant at) {
        stages.computeIfPresent(
                StageRef.of(api, name),
                (_, stage) ->
                        new Stage(
                                stage.ref(),
                                stage.deployment(),
                                stage.canary(),
                                stage.accessLog(),
                                at,
                                stage.tags()));
        return this;
    }

    /** Definitions can be read, and are the same in draft and live. */
    public FakeConfigurationReader definitions() {
        definitions = Optional.of(new Definitions(Map.of(), Set.of()));
        return this;
    }

    public FakeConfigurationReader domain(CustomDomain domain) {
        domains.put(domain.name(), domain);
        return this;
    }

    public FakeConfigurationReader deny(String call) {
        denied.add(call);
        return this;
    }

    /** What was asked for, in order: {@code GetStage api/stage}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private <T> Reading<T> answer(String call, Object subject, Optional<T> value) {
        calls.add(call + " " + subject);
        if (denied.contains(call)) {
            return new Reading.Unread<>("apigateway:" + call, "access was denied");
        }
        Source source = new Source("apigateway:" + call, READ);
        return value.<Reading<T>>map(found -> new Reading.Read<>(found, source))
                .orElseGet(() -> new Reading.Absent<>(source));
    }

    @Override
    public <T> Reading<T> read(Question<T> question) {
        return question.answered(
                switch (question) {
                    case Question.OfApi(ApiId api) -> answer("GetRestApi", api, known(apis, api));
                    case Question.OfApis() ->
                            answer("GetRestApis", "", Optional.of(List.copyOf(apis.values())));
                    case Question.OfStage(StageRef ref) ->
                            answer("GetStage", ref, known(stages, ref));
                    case Question.OfStages(ApiId api) ->
                            answer("GetStages", api, Optional.of(stagesOf(api)));
                    case Question.OfDeployment(ApiId _, DeploymentId id) ->
                            answer("GetDeployment", id, known(deployments, id));
                    case Question.OfDeployments(ApiId api) ->
                            answer("GetDeployments", api, Optional.of(heads()));
                    case Question.OfDraft(ApiId api) ->
                            answer("GetResources", api, known(drafts, api));
                    case Question.OfDomain(String host) ->
                            answer(
                                    "GetDomainName",
                                    host,
                                    known(domains, host).or(() -> known(domains, wildcard(host))));
                    case Question.OfDomains() ->
                            answer(
                                    "GetDomainNames",
                                    "",
                                    Optional.of(List.copyOf(domains.values())));
                    case Question.OfLiveDefinitions(StageRef ref) ->
                            answer("GetExport", ref, definitions);
                    case Question.OfDraftDefinitions(ApiId api) ->
                            answer("GetAuthorizers", api, definitions);
                });
    }

    private static <K, V> Optional<V> known(Map<K, V> all, K key) {
        return Optional.ofNullable(all.get(key));
    }

    private static String wildcard(String host) {
        return "*" + host.substring(host.indexOf('.'));
    }

    private List<Stage> stagesOf(ApiId api) {
        return stages.values().stream().filter(stage -> stage.ref().api().equals(api)).toList();
    }

    private List<Deployment.Head> heads() {
        return deployments.values().stream()
                .map(d -> new Deployment.Head(d.id(), d.created(), d.description()))
                .sorted((a, b) -> b.created().compareTo(a.created()))
                .toList();
    }
}
